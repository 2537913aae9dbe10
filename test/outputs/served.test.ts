import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { runCli, withDirectory } from "../cli/run-cli.ts";

const groups = `import { defineConfig, env, group, openaiCompatible } from "muffintin";
const one = openaiCompatible({ name: "one", api_base: "https://one.example/v1", api_key: env("KEY") });
const limits = { model_info: { max_input_tokens: 100, max_output_tokens: 50 } };
export default defineConfig({
  include: ["more.yaml"],
  groups: [group("a", [one("m", limits)])],
  settings: { general_settings: { master_key: env("MASTER_KEY") } },
});
`;
const more = `model_list:
  - model_name: a
    litellm_params: { model: gpt-4.1-mini, api_key: os.environ/KEY }
    model_info: { max_input_tokens: 10, max_output_tokens: 5 }
  - model_name: b
    litellm_params: { model: deepseek/deepseek-reasoner, api_key: os.environ/KEY }
  - model_name: c
    litellm_params: { model: deepseek/deepseek-chat, api_key: os.environ/KEY, rpm: 5 }
    model_info: { max_input_tokens: 9, max_output_tokens: 4 }
  - model_name: c
    litellm_params: { model: bedrock/amazon.nova-pro-v1:0, aws_region_name: eu-west-1, rpm: 5 }
  - model_name: "w/*"
    litellm_params: { model: "deepseek/*", api_key: os.environ/KEY }
  - model_name: "w/*"
    litellm_params: { model: "groq/*", api_key: os.environ/GROQ }
router_settings:
  fallbacks: [{ a: [b] }]
  model_group_alias: { best: b, secret: { model: c, hidden: true } }
`;

const models = {
  models: [
    {
      name: "a",
      kind: "group",
      listed: true,
      deployments: 2,
      max_input_tokens: 10,
      max_output_tokens: 5,
    },
    { name: "b", kind: "model", listed: true, deployments: 1 },
    { name: "c", kind: "group", listed: true, deployments: 2 },
    { name: "w/*", kind: "wildcard", listed: false, deployments: 2 },
    { name: "best", kind: "alias", listed: true, deployments: 1 },
    { name: "secret", kind: "alias", listed: false, deployments: 2 },
  ],
};

function withBuilt(command: "build" | "bundle", use: (at: string) => void): void {
  withDirectory((cwd) => {
    mkdirSync(path.join(cwd, "groups"));
    writeFileSync(path.join(cwd, "groups/index.ts"), groups);
    writeFileSync(path.join(cwd, "groups/more.yaml"), more);
    const { status, stderr } = runCli([command, "--out", "out"], { cwd });
    assert.deepEqual([status, stderr], [0, ""]);
    use(path.join(cwd, "out"));
  });
}

for (const command of ["build", "bundle"] as const) {
  test(`models.json of a ${command} lists what an included file serves`, () => {
    withBuilt(command, (at) => {
      assert.deepEqual(JSON.parse(readFileSync(path.join(at, "models.json"), "utf8")), models);
    });
  });
}

test("the report shows what an included file serves, and its fallbacks", () => {
  withBuilt("build", (at) => {
    const page = readFileSync(path.join(at, "report.html"), "utf8");
    const [, text = ""] = /<script id="data"[^>]*>(.*?)<\/script>/s.exec(page) ?? [];
    const { models, deployments, settings } = JSON.parse(text);
    assert.deepEqual(models, [
      { name: "a", kind: "group", deployments: [0, 1], input: 10, output: 5, fallbacks: ["b"] },
      { name: "b", kind: "model", deployments: [2] },
      { name: "c", kind: "group", deployments: [3, 4] },
      { name: "w/*", kind: "wildcard", deployments: [5, 6] },
      { name: "best", kind: "alias", deployments: [], target: "b" },
      { name: "secret", kind: "alias", deployments: [], target: "c" },
    ]);
    assert.deepEqual(
      deployments.map(({ model, provider, share, source }: Record<string, unknown>) => [
        ...[model, provider, share, source],
      ]),
      [
        [0, "one", 50, "stated beside the deployment"],
        [0, "openai", 50, "stated beside the deployment"],
        [1, "deepseek", 100, ""],
        [2, "deepseek", 50, "stated beside the deployment"],
        [2, "bedrock", 50, ""],
        [3, "deepseek", 50, ""],
        [3, "groq", 50, ""],
      ],
    );
    assert.deepEqual(
      settings.map(({ path }: { path: string }) => path.replace(/[[.].*/, "")),
      [
        "general_settings",
        "router_settings",
        "router_settings",
        "router_settings",
        "router_settings",
      ],
    );
  });
});
