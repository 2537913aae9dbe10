// `muffintin diff` and `doctor` beside the real LiteLLM, started once for all of it.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { newest } from "../../src/litellm/catalogue.ts";
import { type LiveProxy, startProxy, withPython } from "../../src/rehearse/proxy.ts";
import { type Outcome, runCli } from "../cli/run-cli.ts";
import { litellmPython } from "../litellm-env.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";

/** The repository's groups, and what /model/info tells otherwise than it was written. */
const groups = (rpm: number): string => `
import { cacheControl, defineConfig, env, group, openaiCompatible, provider } from "muffintin";
import mine from ${JSON.stringify(inRoot("groups/index.ts"))};

const odd = openaiCompatible({
  name: "odd",
  api_base: "https://odd.example/v1",
  api_key: env("ODD_KEY"),
  extra_headers: { "X-Client": "muffin", Authorization: env("ODD_HEADER") },
  model_info: { max_input_tokens: 1000, max_output_tokens: 100, supports_vision: false },
});
const openai = provider({ name: "openai", prefix: "openai", api_key: env("OPENAI_KEY") });
export default defineConfig({
  ...mine,
  groups: [
    ...mine.groups,
    group("odd", [
      odd("a", { rpm: ${rpm}, weight: 3, timeout: 30, tags: ["x"], use_litellm_proxy: false }),
      cacheControl(["system"])(odd("b", { rpm: 1, weight: 1, extra_body: { a: [{ b: null }] } })),
    ]),
  ],
  models: [
    ...mine.models,
    { ...openai("*"), model_name: "openai/*" },
    ...openai.models(["gpt-4o"], { max_tokens: 100 }),
  ],
  aliases: { "odd-too": "odd" },
});
`;

const canary = (name: string): string => `sk-canary-${name}`;

/** What a log-in to GitHub leaves behind: without it LiteLLM drops Copilot's deployments. */
function copilotLogin(folder: string): { GITHUB_COPILOT_TOKEN_DIR: string } {
  mkdirSync(folder);
  const expires_at = Math.floor(Date.now() / 1000) + 36_000;
  const key = { token: canary("copilot"), expires_at, endpoints: { api: "http://127.0.0.1:9" } };
  writeFileSync(path.join(folder, "access-token"), canary("access"));
  writeFileSync(path.join(folder, "api-key.json"), JSON.stringify(key));
  return { GITHUB_COPILOT_TOKEN_DIR: folder };
}

describe("beside the real LiteLLM", needs("litellm"), () => {
  const cwd = mkdtempSync(path.join(tmpdir(), "muffintin-"));
  let proxy: LiveProxy | undefined;
  let url = "";
  const key = { LITELLM_MASTER_KEY: canary("LITELLM_MASTER_KEY") };

  /** Runs a command; no variable's value is in what it prints. */
  const told = (args: string[], env: Record<string, string> = key): Outcome => {
    const outcome = runCli(args, {
      cwd,
      env: { PATH: "", LITELLM_CTL_MANAGER: "systemd", ...env },
    });
    assert.ok(!`${outcome.stdout}${outcome.stderr}`.includes("canary"), "a secret is shown");
    return outcome;
  };
  const changes = (args: string[]): string[] =>
    told(["diff", ...args])
      .stdout.split("\n")
      .slice(2, -1);
  const doctor = (args: string[], env?: Record<string, string>): string[] =>
    told(["doctor", ...args, "--url", url], env)
      .stdout.replaceAll(url, "URL")
      .split("\n")
      .filter((line) => /^\w+ +(?:config|secrets|health|running|drift) /.test(line));

  before(async () => {
    const write = (name: string, text: string): void => {
      mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
      writeFileSync(path.join(cwd, name), text, { mode: 0o600 });
    };
    write("groups/index.ts", groups(7));
    write("changed/index.ts", groups(8).replace('odd("b"', 'odd("c"').replace('"gpt-4o"', '"o3"'));
    const { status, stderr } = runCli(["build"], { cwd });
    assert.equal(status, 0, stderr);
    const names = Object.keys(JSON.parse(readFileSync(path.join(cwd, "out/env.json"), "utf8")));
    // LiteLLM takes a host of Redis alone for an order to connect
    const env = Object.fromEntries(
      names.filter((name) => !name.startsWith("REDIS_")).map((name) => [name, canary(name)]),
    );
    const lines = names.map((name) => `${name}=${canary(name)}\n`);
    write("secrets.env", lines.join(""));
    write("lacking.env", lines.filter((line) => !line.startsWith("ODD_KEY=")).join(""));
    proxy = await startProxy({
      litellm: withPython(litellmPython()),
      config: path.join(cwd, "out", "config.yaml"),
      env: { ...env, ...copilotLogin(path.join(cwd, "copilot")) },
    });
    url = proxy.url;
  });
  after(async () => {
    await proxy?.stop();
    rmSync(cwd, { recursive: true, force: true });
  });

  test("what it runs is no difference, whichever comes first", () => {
    for (const [old, now] of [
      ["groups", url],
      [url, "groups"],
      ["out", `${url}/v1/`],
    ] as const) {
      const outcome = { stdout: `${old} -> ${now}: no difference\n`, stderr: "", status: 0 };
      assert.deepEqual(told(["diff", old, now]), outcome);
    }
  });

  test("what it does not run is told", () => {
    assert.deepEqual(changes([url, "changed"]), [
      "Models",
      "  + openai/o3: openai/o3",
      "",
      "Deployments",
      "  odd",
      "    ~ openai/c replaces openai/b",
      "    ~ openai/a: rpm: 7 -> 8",
    ]);
  });

  test("doctor finds it well", () => {
    assert.deepEqual(doctor(["groups", "--env", "secrets.env"], {}), [
      "ok    config   groups has 101 deployments",
      "ok    secrets  all 21 variables are in secrets.env or the environment",
      "ok    health   the proxy says that it is alive",
      `ok    running  LiteLLM ${newest}, which the config is made for`,
      "ok    drift    the proxy serves what groups says",
    ]);
  });

  test("doctor tells a wrong key, a missing variable and another config", () => {
    const args = ["changed", "--env", "lacking.env", "--target", "1.80.11"];
    assert.deepEqual(doctor(args, {}), [
      "ok    config   changed has 101 deployments",
      "warn  secrets  1 of 21 variables is not in lacking.env or the environment: ODD_KEY",
      "ok    health   the proxy says that it is alive",
      `warn  running  LiteLLM ${newest} runs, the config is made for 1.80.11`,
      "fail  drift    the proxy runs another config: 3 differences, see muffintin diff URL changed",
    ]);
    assert.equal(
      doctor(["groups"], { LITELLM_MASTER_KEY: "sk-wrong" }).at(-1),
      "fail  drift    the proxy refuses LITELLM_MASTER_KEY: /v1/models answers 400",
    );
  });

  test("once it has stopped, both say so", async () => {
    await proxy?.stop();
    assert.equal(doctor(["groups"]).at(-1), "warn  health   no proxy answers at URL");
    assert.deepEqual(told(["diff", "groups", url]), {
      stdout: "",
      stderr: `error: ${url}: no proxy answers there\n`,
      status: 2,
    });
  });
});
