import assert from "node:assert/strict";
import { test } from "node:test";
import { generate } from "../../src/generate.ts";
import { defineConfig, env, group, provider, thinking } from "../../src/index.ts";
import { configYaml } from "../../src/outputs/config.ts";
import { envExample } from "../../src/outputs/env-example.ts";
import { outputFiles } from "../../src/outputs/index.ts";
import { modelsJson } from "../../src/outputs/models.ts";

const limits = (input: number, output: number) => ({
  model_info: { max_input_tokens: input, max_output_tokens: output, supports_vision: true },
});
const bedrock = provider({ name: "bedrock", prefix: "bedrock" });
const local = provider({
  name: "local",
  prefix: "openai",
  api_base: "http://127.0.0.1:1/v1",
  api_key: env("LOCAL_KEY"),
});

const inventory = defineConfig({
  groups: [
    group("muffin", [
      bedrock("a", { aws_region_name: "eu-west-1", ...limits(200, 20) }),
      bedrock("a", { aws_region_name: "us-east-1", ...limits(100, 30) }),
      local("b", limits(400, 40)),
    ]),
  ],
  models: [...local.models(["c"], limits(8, 4)), ...local.models(["*"])],
  aliases: { best: "muffin" },
});
const generated = generate(inventory, { limits: {}, catalogue: { providers: {} } });

test("config.yaml parts the deployments by group, provider and region", () => {
  const comments = configYaml(generated)
    .split("\n")
    .filter((line) => line.trim().startsWith("#"));
  assert.deepEqual(comments.slice(1), [
    "  # ===== group muffin =====",
    "  # ----- bedrock, region eu-west-1 -----",
    "  # ----- bedrock, region us-east-1 -----",
    "  # ----- local -----",
    "  # ===== models under their own names =====",
    "  # ----- local -----",
  ]);
});

test("config.yaml says how hard a variant thinks", () => {
  const plain = local.model({ model: "c", model_name: "c", ...limits(8, 4) });
  const variants = [plain, ...thinking([1024, "high"])(plain)];
  const made = generate(defineConfig({ models: variants }), {
    limits: {},
    catalogue: { providers: {} },
  });
  assert.deepEqual(configYaml(made).match(/# -----.*/g), [
    "# ----- local -----",
    "# ----- local, thinking with 1024 tokens -----",
    "# ----- local, thinking high -----",
  ]);
});

test("the first line of config.yaml names the schema only where that is written beside it", () => {
  const made = (schema?: string) => {
    const files = outputFiles(inventory, generated, "yaml", schema === undefined ? {} : { schema });
    return [files.map(({ name }) => name).at(-1), files[0]?.text.split("\n", 1)[0]];
  };
  assert.deepEqual(
    [made("{}\n"), made()],
    [
      ["config.schema.json", "# yaml-language-server: $schema=config.schema.json"],
      ["models.json", "# Made by muffintin from the group files: edit those, not this file."],
    ],
  );
});

test("models.json gives each name the smallest limits of its deployments", () => {
  assert.deepEqual(modelsJson(generated), {
    models: [
      {
        name: "muffin",
        kind: "group",
        listed: true,
        deployments: 3,
        max_input_tokens: 100,
        max_output_tokens: 20,
        supports_vision: true,
      },
      {
        name: "local/c",
        kind: "model",
        listed: true,
        deployments: 1,
        max_input_tokens: 8,
        max_output_tokens: 4,
        supports_vision: true,
      },
      { name: "local/*", kind: "wildcard", listed: false, deployments: 1 },
      {
        name: "best",
        kind: "alias",
        listed: true,
        deployments: 3,
        max_input_tokens: 100,
        max_output_tokens: 20,
        supports_vision: true,
      },
    ],
  });
});

test("models.json says of a name that it takes images where all of its deployments are known to", () => {
  const openai = provider({ name: "openai", prefix: "openai" });
  const [seen, blind] = ["seen", "blind"];
  const record = { max_input_tokens: 8, max_output_tokens: 4, claims: [] };
  const made = generate(
    defineConfig({
      groups: [
        group("known", [openai(seen)]),
        group("denied", [openai(seen), openai(seen, { model_info: { supports_vision: false } })]),
        group("mixed", [openai(seen), openai(blind)]),
        group("stated", [openai(seen), openai(blind, { model_info: { supports_vision: true } })]),
      ],
      aliases: { stands: "known" },
    }),
    {
      limits: { openai: { [seen]: { ...record, can: ["vision"] }, [blind]: record } },
      catalogue: { providers: {} },
    },
  );
  assert.deepEqual(
    modelsJson(made).models.map(({ name, supports_vision }) => [name, supports_vision]),
    [
      ["known", true],
      ["denied", undefined],
      ["mixed", undefined],
      ["stated", true],
      ["stands", true],
    ],
  );
});

test("models.json lists routing groups, but where a model is called so", () => {
  const routing_groups = ["fast", "local/c"].map((group_name) => ({
    group_name,
    models: ["muffin", "local/c"],
    routing_strategy: "least-busy",
  }));
  const config = { ...generated.config, router_settings: { routing_groups } };
  const { models } = modelsJson({ ...generated, config });
  assert.deepEqual(models.slice(3), [
    {
      name: "fast",
      kind: "routing group",
      listed: true,
      deployments: 4,
      max_input_tokens: 8,
      max_output_tokens: 4,
      supports_vision: true,
    },
  ]);
});

test("a name of several lines is one line of .env.example", () => {
  const text = envExample({ KEY: { needed_by: ["a\nEVIL=1\r\n\u2028b"] } }, []);
  assert.equal(text, "\n# a EVIL=1 b\nKEY=\n");
});

test(".env.example names who needs a variable, and has no value", () => {
  const needed_by = ["a", "b", "c", "d", "e", "f"];
  assert.equal(
    envExample({ KEY: { needed_by }, OTHER: { needed_by: ["a"] } }),
    [
      "# Every variable that config.yaml needs. Copy to a file outside of version control, mode 0600.",
      "",
      "# a, b, c, d and 2 more",
      "KEY=",
      "",
      "# a",
      "OTHER=",
      "",
    ].join("\n"),
  );
});
