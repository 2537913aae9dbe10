// A user's service that asks for no key.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { startUpstream, type Upstream } from "../../src/rehearse/upstream.ts";
import { everyNix } from "../nix/nix.ts";
import { needs } from "../skip.ts";
import { type Home, makeHome, startHome } from "./home.ts";

const { nix, skip: noNix } = everyNix[0] ?? { skip: "there is no Nix" };
const { skip } = noNix ? { skip: noNix } : needs("litellm", "jq", "curl");

describe("a user's service without a master key", { skip }, () => {
  let upstream: Upstream;
  let home: Home;

  before(async () => {
    assert.ok(nix);
    upstream = await startUpstream();
    const extra = `environment.state = "mine"; environment.PATH = "${process.env["PATH"]}:/none";`;
    home = await startHome(await makeHome(nix, upstream.url, `requireMasterKey = false; ${extra}`));
  });
  after(async () => {
    await home?.stop();
    await upstream?.close();
  });

  /** What a command prints, on both streams; the vendors' stand-in is not kept from answering. */
  function run(command: string): Promise<{ status: number | null; said: string }> {
    const child = spawn("bash", ["-c", `exec 2>&1; ${command}`], { env: home.env });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
    });
    return new Promise((done) => child.once("close", (status) => done({ status, said })));
  }

  test("litellm-models", async () => {
    const { status, said } = await run("litellm-models");
    assert.equal(status, 0);
    assert.match(said, /^free-muffin\nvendor\/large\n/);
  });

  const answers = [
    { command: "litellm-test", said: "muffin from vendor\n" },
    { command: "litellm-key", said: "none\n" },
    { command: "litellm-with-key printenv LITELLM_API_KEY", said: "none\n" },
  ];
  for (const { command, said } of answers) {
    test(command, async () => assert.deepEqual(await run(command), { status: 0, said }));
  }

  const prompts = [
    { command: "litellm-test -- '- a list'", model: "small", prompt: "- a list" },
    {
      command: "litellm-test '' vendor/large",
      model: "large",
      prompt: "Say hello in one short sentence.",
    },
  ];
  for (const { command, model, prompt } of prompts) {
    test(command, async () => {
      assert.deepEqual(await run(command), { status: 0, said: "muffin from vendor\n" });
      const { body } = upstream.seen.at(-1) ?? {};
      assert.equal(body?.["model"], model);
      assert.deepEqual(body?.["messages"], [{ role: "user", content: prompt }]);
    });
  }

  test("Codex's profile says what Codex knows", () => {
    const profile = readFileSync(path.join(home.folder, ".codex/litellm.config.toml"), "utf8");
    assert.equal(
      profile.replace(/"\/.*\/bin\//, '"/bin/'),
      `model_provider = "litellm"
model = "free-muffin"
model_context_window = 32000

[model_providers.litellm]
name = "LiteLLM"
base_url = "${home.url}/v1"
wire_api = "responses"

[model_providers.litellm.auth]
command = "/bin/litellm-proxy-key"
`,
    );
  });

  test("the proxy has the environment that the options say", () => {
    const variables = readFileSync(`/proc/${home.pid}/environ`, "utf8").split("\0");
    assert.ok(variables.includes("state=mine"));
    const tools = variables.find((each) => each.startsWith("PATH="));
    assert.match(tools ?? "", /^PATH=\S+-coreutils\/bin:\S+:\/none$/);
  });

  test("a port that is taken is no reason to listen on another", async () => {
    const { port } = new URL(home.url);
    assert.deepEqual(await run("litellm-start"), {
      status: 75,
      said: `litellm-proxy: port ${port} is taken, maybe by this proxy itself: end what listens there, or set services.litellm-proxy.port\n`,
    });
  });

  test("a variable that a path names and the shell lacks is named with its option", async () => {
    assert.deepEqual(await run("unset XDG_RUNTIME_DIR; litellm-key"), {
      status: 75,
      said: "litellm-proxy: services.litellm-proxy.environmentFiles: XDG_RUNTIME_DIR is not set\n",
    });
  });

  test("a key that cannot be read is all that is said", async () => {
    const file = path.join(home.folder, "run/agenix/litellm.env");
    renameSync(file, `${file}.away`);
    for (const command of ["litellm-models", "litellm-test", "litellm-test -s"]) {
      assert.deepEqual(await run(command), {
        status: 1,
        said: `litellm-proxy: environmentFiles: ${file} is not there after 0 s\n`,
      });
    }
    renameSync(`${file}.away`, file);
  });
});
