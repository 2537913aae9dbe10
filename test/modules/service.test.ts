// The user's own service, with the real LiteLLM.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { startUpstream, type Upstream } from "../../src/rehearse/upstream.ts";
import { everyNix } from "../nix/nix.ts";
import { needs } from "../skip.ts";
import { canaries, type Home, type MadeHome, makeHome, startHome } from "./home.ts";

const { nix, skip: noNix } = everyNix[0] ?? { skip: "there is no Nix" };
const { skip } = noNix ? { skip: noNix } : needs("litellm");

describe("a user's service", { skip }, () => {
  let upstream: Upstream;
  let made: MadeHome;
  let home: Home;

  before(async () => {
    assert.ok(nix);
    upstream = await startUpstream();
    made = await makeHome(nix, upstream.url);
    mkdirSync(path.join(made.folder, "state/ui"), { recursive: true });
    writeFileSync(path.join(made.folder, "state/ui/mine"), "");
    home = await startHome(made);
  });
  after(async () => {
    await home?.stop();
    await upstream?.close();
  });

  test("a folder called ui in the state folder is left alone", () => {
    assert.deepEqual(readdirSync(path.join(made.folder, "state/ui")), ["mine"]);
  });

  test("Claude Code's settings work: the helper's key opens /v1/messages", async () => {
    const file = path.join(made.folder, ".config/litellm/claude-code.json");
    const { apiKeyHelper, env } = JSON.parse(readFileSync(file, "utf8"));
    assert.deepEqual(env, {
      ANTHROPIC_BASE_URL: made.url,
      ANTHROPIC_DEFAULT_HAIKU_MODEL: "vendor/anything",
      ANTHROPIC_DEFAULT_OPUS_MODEL: "free-muffin",
    });
    const key = spawnSync(apiKeyHelper, { env: made.env, encoding: "utf8" }).stdout.trim();
    const response = await fetch(`${env.ANTHROPIC_BASE_URL}/v1/messages`, {
      method: "POST",
      headers: { "x-api-key": key, "content-type": "application/json" },
      body: JSON.stringify({
        model: env.ANTHROPIC_DEFAULT_OPUS_MODEL,
        max_tokens: 16,
        messages: [{ role: "user", content: "hello" }],
      }),
    });
    assert.equal(response.status, 200, await response.text());
  });

  test("the vendor gets the key of the environment file", async () => {
    const headers = new Map(upstream.seen.at(-1)?.headers);
    assert.equal(headers.get("authorization"), `Bearer ${canaries.vendor}`);
  });

  test("no secret is in the store, an argument or the log", async () => {
    assert.ok(nix);
    const children = readFileSync(`/proc/${home.pid}/cmdline`, "utf8");
    assert.match(children, /litellm\.proxy\.proxy_cli/);
    const store = path.join(nix.home, "store");
    for (const canary of Object.values(canaries)) {
      assert.ok(!children.includes(canary));
      assert.ok(!home.log().includes(canary));
      assert.equal(
        spawnSync("grep", ["-rqF", canary, store]).status,
        1,
        "a secret is in the store",
      );
    }
  });

  test("its state is in the state folder", async () => {
    assert.ok(existsSync(path.join(made.folder, "state", "litellm-ui.package")));
  });
});
