import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parse, rebuilt } from "./built.ts";

const scalar = fc.oneof(
  // short enough to be no secret, whatever the key
  fc.string({ unit: "binary", maxLength: 3 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.constantFrom("os.environ/A_KEY", "on", "1e3", "2024-01-01", "fake-key", "gpt-4"),
);
const key = fc
  .oneof(
    fc.constantFrom(
      "api_base",
      "organization",
      "rpm",
      "timeout",
      "max_tokens",
      "tags",
      "extra_body",
    ),
    fc.string({ maxLength: 6 }),
  )
  .filter((name) => name !== "__proto__");
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(key, tie("any"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).any;
const mapping = fc.dictionary(key, value, { maxKeys: 4, noNullPrototype: true });

const model = fc.constantFrom("openai/a", "openai/b", "gpt-4o", "bedrock/x", "x/*", "azure/c");
const row = fc.record(
  {
    model_name: fc.constantFrom("a", "b", "openai/a", "x/*", "1", "index", "class", "A"),
    litellm_params: fc.tuple(mapping, model).map(([params, name]) => ({ ...params, model: name })),
    model_info: fc.oneof(mapping, fc.constant(null)),
    rpm: fc.integer(),
  },
  { requiredKeys: ["model_name", "litellm_params"] },
);
/** Rows that a spread could say, and rows that only look so. */
const way = fc.record(
  {
    api_key: fc.constantFrom("os.environ/A_KEY", "os.environ/B_KEY", "none", "my-own-key"),
    api_base: fc.constantFrom("http://a/v1", "os.environ/B_URL"),
    aws_region_name: fc.constantFrom("eu-west-1", "us-east-1", "os.environ/REGION"),
    vertex_location: fc.constantFrom("us-central1", "europe-west1"),
    vertex_project: fc.constant("p"),
    order: fc.constantFrom(1, 2),
    weight: fc.constantFrom(1, 0.5),
    rpm: fc.constantFrom(1, 2),
    thinking: fc.constant({ type: "enabled", budget_tokens: 1024 }),
    reasoning_effort: fc.constant("high"),
    extra_headers: fc.constantFrom({ a: "1" }, { b: "2" }),
    cache_control_injection_points: fc.constantFrom(
      [{ location: "message", role: "system" }],
      [{ location: "message", index: -1 }],
      [{ location: "tool_config" }],
    ),
  },
  { requiredKeys: [] },
);
const spreadable = fc.record(
  {
    model_name: fc.constantFrom(
      "s",
      "t",
      "s-think-1024",
      "t-think-high",
      "gemini/gemini-2.5-flash",
    ),
    litellm_params: fc
      .tuple(
        way,
        fc.constantFrom(
          "gemini/gemini-2.5-flash",
          "bedrock/anthropic.claude-haiku-4-5-20251001-v1:0",
          "bedrock/eu.anthropic.claude-haiku-4-5-20251001-v1:0",
          "bedrock/global.anthropic.claude-haiku-4-5-20251001-v1:0",
          "vertex_ai/gemini-2.5-pro",
          "openai/gpt-5",
          "azure/gpt-5",
        ),
      )
      .map(([params, name]) => ({ ...params, model: name })),
    model_info: fc.constantFrom({ id: "one" }, { base_model: "azure/gpt-5" }, {}),
  },
  { requiredKeys: ["model_name", "litellm_params"] },
);
const route = fc.array(
  fc.dictionary(fc.constantFrom("a", "b", "c"), fc.array(fc.constantFrom("a", "b", "z")), {
    minKeys: 1,
    maxKeys: 2,
    noNullPrototype: true,
  }),
  { maxLength: 3 },
);
const config = fc.record(
  {
    model_list: fc.oneof(
      fc.array(row, { maxLength: 8 }),
      fc.array(spreadable, { minLength: 2, maxLength: 8 }),
    ),
    litellm_settings: fc.oneof(mapping, fc.record({ fallbacks: route, callbacks: value })),
    router_settings: fc.oneof(
      mapping,
      fc.record({ fallbacks: route, model_group_alias: mapping, num_retries: scalar }),
    ),
    general_settings: fc.oneof(mapping, fc.constant(null)),
    environment_variables: mapping,
    guardrails: value,
    include: value,
    other: value,
  },
  { requiredKeys: ["model_list"] },
);

test("whatever a config says, its group files say", async () => {
  await fc.assert(
    fc.asyncProperty(config, async (given) => {
      assert.deepEqual(await rebuilt(given), parse(given));
    }),
    { seed: 7, numRuns: 100, endOnFailure: true },
  );
});
