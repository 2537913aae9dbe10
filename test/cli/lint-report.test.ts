import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { runCli, withDirectory } from "./run-cli.ts";

const flawed = `model_list:
  - { model_name: chat, litellm_params: { model: openai/gpt-4.1-mini } }
general_settings: { master_key: os.environ/KEY }
router_settings:
  num_retires: 3
`;
const env = { KEY: "k", OPENAI_API_KEY: "k" };

test("SARIF has what GitHub's code scanning wants of a rule and of a place", () => {
  withDirectory((directory) => {
    writeFileSync(path.join(directory, "my config,%.yaml"), flawed);
    const { stdout } = runCli(["lint", "my config,%.yaml", "--format", "sarif"], {
      cwd: directory,
      env,
    });
    const { $schema, version, runs } = JSON.parse(stdout);
    assert.equal($schema, "https://json.schemastore.org/sarif-2.1.0.json");
    assert.equal(version, "2.1.0");
    const [{ tool, results }] = runs;
    assert.match(tool.driver.version, /^\d+\.\d+\.\d+/);
    const [{ help, ...rule }] = tool.driver.rules;
    const text =
      "A key that LiteLLM does not know at this place: it ignores it without a word, or refuses to start.";
    assert.deepEqual(rule, {
      id: "schema/unknown-key",
      shortDescription: { text },
      fullDescription: { text },
      defaultConfiguration: { level: "error" },
    });
    assert.match(help.text, /^schema\/unknown-key \(error\)\n\n.*\n\nWrong:\n.*\n\nRight:\n/s);
    assert.deepEqual(results, [
      {
        ruleId: "schema/unknown-key",
        ruleIndex: 0,
        level: "error",
        message: {
          text: 'router_settings.num_retires: unknown key; LiteLLM ignores it in router_settings. Did you mean "num_retries"?',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "my%20config%2C%25.yaml" },
              region: { startLine: 5, startColumn: 3 },
            },
          },
        ],
      },
    ]);
  });
});

test("SARIF names a file outside the folder by its URL, and one below it from there", () => {
  withDirectory((directory) => {
    const folder = path.join(directory, "folder");
    mkdirSync(folder);
    const file = path.join(directory, "config.yaml");
    writeFileSync(file, flawed);
    const uri = (cwd: string): unknown => {
      const { stdout } = runCli(["lint", file, "--format", "sarif"], { cwd, env });
      return JSON.parse(stdout).runs[0].results[0].locations[0].physicalLocation.artifactLocation
        .uri;
    };
    assert.equal(uri(directory), "config.yaml");
    assert.equal(uri(folder), pathToFileURL(file).href);
  });
});

test("what stands in a config starts no line of its own and does not speak to the terminal", () => {
  withDirectory((directory) => {
    const text = `${flawed.replace("num_retires: 3", 'fallbacks: [{ chat: ["a\\n::error::b\\e[31m"] }]')}`;
    writeFileSync(path.join(directory, "config.yaml"), text);
    const human = runCli(["lint", "config.yaml"], { cwd: directory, env }).stdout;
    assert.match(human, /"a\\u000a::error::b\\u001b\[31m" is not served/);
    const args = ["lint", "config.yaml", "--format", "github"];
    const github = runCli(args, { cwd: directory, env }).stdout;
    assert.equal(github.match(/^::error /gm)?.length, 1);
    assert.match(github, /"a%0A::error::b/);
  });
});

for (const [given, said] of [
  [
    "schema/unknwon-key",
    'there is no rule "schema/unknwon-key". Did you mean "schema/unknown-key"?',
  ],
  ["unknown-key", 'there is no rule "unknown-key". Did you mean "schema/unknown-key"?'],
  ["zzz", 'there is no rule "zzz"; `muffintin explain` lists all'],
] as const) {
  test(`explain ${given}`, () => {
    const { status, stderr } = runCli(["explain", given]);
    assert.deepEqual([status, stderr], [2, `error: ${said}\n`]);
  });
}

test("variables that are not set are one finding, at the place of the first", () => {
  withDirectory((directory) => {
    const file = path.join(directory, "config.yaml");
    writeFileSync(
      file,
      flawed.replace("mini }", "mini, api_key: os.environ/MINE }").replace("retires", "retries"),
    );
    assert.deepEqual(runCli(["lint", "config.yaml"], { cwd: directory }), {
      stdout:
        'config.yaml:2:80 info model_list[0].litellm_params.api_key: not set where this runs: "MINE", nor, used elsewhere, "KEY" (env/unset)\n' +
        "config.yaml: 0 errors, 0 warnings, 1 for information\n",
      stderr: "",
      status: 0,
    });
  });
});

const flawedGroups = `import { defineConfig, env, group, openaiCompatible } from "muffintin";
const one = openaiCompatible({ name: "one", api_base: "https://one.example/v1" });
const limits = { model_info: { max_input_tokens: 10, max_output_tokens: 5 } };
export default defineConfig({
  groups: [group("a", [one("m", limits), one("n", limits)])],
  settings: {
    general_settings: { master_key: env("LITELLM_MASTER_KEY") },
    router_settings: { num_retires: 3 },
  },
});
`;

test("build and lint print one finding of group files in one form, without an offer to repair", () => {
  withDirectory((directory) => {
    writeFileSync(path.join(directory, "index.ts"), flawedGroups);
    const options = { cwd: directory, env: { LITELLM_MASTER_KEY: "k", OPENAI_API_KEY: "k" } };
    const finding =
      'index.ts:8:24 error settings.router_settings.num_retires: unknown key; LiteLLM ignores it in router_settings. Did you mean "num_retries"? (schema/unknown-key)\n';
    assert.deepEqual(
      [runCli(["build", "."], options), runCli(["lint", ".", "-q"], options)],
      [
        { stdout: "", stderr: `${finding}nothing was written: . has errors\n`, status: 1 },
        { stdout: `${finding}.: 1 error, 0 warnings, 1 for information\n`, stderr: "", status: 1 },
      ],
    );
  });
});
