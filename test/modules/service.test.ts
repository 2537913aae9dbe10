// The user's own service and the commands for it, with the real LiteLLM.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { startUpstream, type Upstream } from "../../src/rehearse/upstream.ts";
import { everyNix } from "../nix/nix.ts";
import { needs } from "../skip.ts";
import { canaries, type Home, type MadeHome, makeHome, startHome } from "./home.ts";

const { nix, skip: noNix } = everyNix[0] ?? { skip: "there is no Nix" };
const { skip } = noNix ? { skip: noNix } : needs("litellm", "fish", "jq", "curl");

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

  type Shell = "fish" | "bash";
  type Said = { status: number | null; stdout: string; stderr: string };
  // the vendors' stand-in lives in this process, so this must not block it
  function shell(name: Shell, command: string): Promise<Said> {
    const child = spawn(name, ["-c", command], {
      cwd: made.folder,
      env: made.env,
      timeout: 60_000,
    });
    const said: Said = { status: null, stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream].on("data", (chunk: Buffer) => {
        said[stream] += chunk.toString("utf8");
      });
    }
    child.stdin.end();
    return new Promise((done) => child.once("close", (status) => done({ ...said, status })));
  }
  const said = (stdout: string): Said => ({ status: 0, stdout, stderr: "" });

  test("a folder called ui in the state folder is left alone", () => {
    assert.deepEqual(readdirSync(path.join(made.folder, "state/ui")), ["mine"]);
  });

  test("the shell's HTTP proxy is not asked, so that it does not see the key", async () => {
    assert.deepEqual(
      await shell("bash", "http_proxy=http://127.0.0.1:1 litellm-models"),
      await shell("bash", "litellm-models"),
    );
  });

  for (const name of ["fish", "bash"] as const) {
    test(`${name}: litellm-status`, async () => {
      assert.deepEqual(
        await shell(name, "litellm-status"),
        said(`LiteLLM answers on ${made.url}.\n`),
      );
    });

    test(`${name}: litellm-models`, async () => {
      const { status, stdout } = await shell(name, "litellm-models");
      assert.equal(status, 0);
      assert.deepEqual(stdout.trim().split("\n").slice(0, 2), ["free-muffin", "vendor/large"]);
    });

    test(`${name}: litellm-models -l has the limits`, async () => {
      const { stdout } = await shell(name, "litellm-models -l");
      assert.match(stdout, /^free-muffin +32000 +4000$/m);
    });

    test(`${name}: litellm-info`, async () => {
      const { status, stdout } = await shell(name, "litellm-info");
      assert.equal(status, 0);
      assert.match(
        stdout,
        /^proxy {4}http:\/\/127\.0\.0\.1:\d+ \(running\)\nconfig {3}\S+\nmodels {3}2\n/,
      );
    });

    test(`${name}: litellm-test asks the first model`, async () => {
      assert.deepEqual(await shell(name, "litellm-test"), said("muffin from vendor\n"));
    });

    test(`${name}: litellm-test asks the model that it is told`, async () => {
      const outcome = await shell(name, "litellm-test 'Who are you?' vendor/large");
      assert.deepEqual(outcome, said("muffin from vendor\n"));
      assert.equal(upstream.seen.at(-1)?.model, "large");
    });

    test(`${name}: a prompt arrives as it is`, async () => {
      const prompt = 'say "muffin", {"a": 1} \\ $HOME';
      const quoted = name === "fish" ? prompt.replaceAll("\\", "\\\\") : prompt;
      const outcome = await shell(name, `litellm-test -m vendor/large '${quoted}'`);
      assert.deepEqual(outcome, said("muffin from vendor\n"));
      assert.deepEqual(upstream.seen.at(-1)?.body["messages"], [{ role: "user", content: prompt }]);
    });

    test(`${name}: litellm-test -s streams`, async () => {
      assert.deepEqual(await shell(name, "litellm-test -s"), said("muffin from vendor\n"));
      assert.equal(upstream.seen.at(-1)?.streamed, true);
    });

    test(`${name}: litellm-test -V shows the request and who answered`, async () => {
      const { status, stdout, stderr } = await shell(name, "litellm-test -V hello");
      assert.deepEqual({ status, stdout }, { status: 0, stdout: "muffin from vendor\n" });
      assert.match(stderr, /^POST \S+ \{"model":"free-muffin",.*"stream":false\}$/m);
      assert.match(stderr, /^x-litellm-model-group: free-muffin/m);
    });

    for (const flag of ["", "-s"]) {
      test(`${name}: litellm-test ${flag} says why a model does not answer`, async () => {
        const { status, stdout, stderr } = await shell(name, `litellm-test ${flag} hello nothing`);
        assert.equal(status, 1);
        assert.equal(stdout.trim(), "");
        assert.match(
          stderr,
          /^litellm-test: nothing: litellm\.BadRequestError: .*no healthy deployments/,
        );
      });
    }

    test(`${name}: litellm-key prints the key`, async () => {
      assert.deepEqual(await shell(name, "litellm-key"), said(`${canaries.master}\n`));
    });

    test(`${name}: litellm-with-key gives it to a client`, async () => {
      const outcome = await shell(
        name,
        "litellm-with-key printenv ANTHROPIC_AUTH_TOKEN LITELLM_API_KEY",
      );
      assert.deepEqual(outcome, said(`${canaries.master}\n${canaries.master}\n`));
    });
  }

  test("fish completes the models' names", async () => {
    const { stdout } = await shell("fish", "complete --do-complete 'litellm-test -m '");
    assert.deepEqual(
      stdout
        .trim()
        .split("\n")
        .map((line) => line.split("\t")[0])
        .sort(),
      ["free-muffin", "vendor/large"],
    );
  });

  test("the vendor gets the key of the environment file", async () => {
    const headers = new Map(upstream.seen.at(-1)?.headers);
    assert.equal(headers.get("authorization"), `Bearer ${canaries.vendor}`);
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

  test("a stopped proxy gives a sentence and exit 1", async () => {
    await home.stop();
    for (const name of ["fish", "bash"] as const) {
      for (const command of ["status", "models", "test", "test -s"]) {
        assert.deepEqual(await shell(name, `litellm-${command}`), {
          status: 1,
          stdout: "",
          stderr: `litellm-${command.split(" ")[0]}: no proxy answers on ${made.url}. Start it with litellm-service-start.\n`,
        });
      }
      assert.match((await shell(name, "litellm-info")).stdout, /\(stopped\)/);
    }
  });

  test("its state is in the state folder", async () => {
    assert.ok(existsSync(path.join(made.folder, "state", "litellm-ui.package")));
  });
});
