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
    model_list: fc.array(row, { maxLength: 8 }),
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
    { seed: 7, numRuns: 60, endOnFailure: true },
  );
});
