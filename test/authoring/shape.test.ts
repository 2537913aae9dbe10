import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isInventory } from "../../src/authoring/shape.ts";
import { shapeFlaws } from "../../src/authoring/shape-flaws.ts";

const deployment = {
  transport: "deepseek",
  limits: "deepseek",
  model: "deepseek-chat",
  litellm_params: { model: "deepseek/deepseek-chat", rpm: 1 },
  model_info: {},
};

const whole = {
  groups: [{ name: "chat", deployments: [deployment, { ...deployment, as_is: { a: null } }] }],
  models: [{ ...deployment, model_name: "deepseek" }],
  fallbacks: { chat: ["deepseek"] },
  context_window_fallbacks: {},
  content_policy_fallbacks: undefined,
  default_fallbacks: ["deepseek"],
  aliases: { smart: "chat" },
  vision: "deepseek",
  settings: { litellm_settings: {}, router_settings: { num_retries: 2 }, general_settings: {} },
  include: ["more.yaml"],
  environment_variables: { A: "1", B: 2, C: true },
  callbacks: ["otel"],
  guardrails: [{ guardrail_name: "a" }],
  mcp_servers: { a: { url: "https://a.example" } },
  credential_list: [{}],
  sections: { search_tools: [] },
  limits: { deepseek: { "deepseek-chat": { max_input_tokens: 1, max_output_tokens: 2 } } },
  order: ["chat"],
  accept: ["params/forwarded"],
};

class Other {
  name = "other";
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, "", "as stated", 0, -1, 1.5, Number.NaN, 2 ** 60),
  fc.constantFrom<unknown>(Number.POSITIVE_INFINITY, true, [], [""], [{}], {}, { a: {} }),
  fc.constantFrom<unknown>(
    { a: ["b"] },
    { a: "b" },
    new Date(0),
    new Map(),
    new Other(),
    isInventory,
  ),
  fc.constant<unknown>(Object.create(null)),
);

/** The same value with another at one place of it, which the numbers choose step by step. */
function changed(value: unknown, steps: readonly number[], key: string, other: unknown): unknown {
  const [step = 0, ...rest] = steps;
  if (typeof value !== "object" || value === null || steps.length === 0) return other;
  const names = [...Object.keys(value), key];
  const name = names[step % names.length] ?? key;
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      String(index) === name ? changed(item, rest, key, other) : item,
    );
  }
  const inner = Object.entries(value).find(([known]) => known === name)?.[1];
  return { ...value, [name]: changed(inner, rest, key, other) };
}

test("a key that nobody knows gets the one that was meant, where one is near", () => {
  assert.deepEqual(
    ["fallback", "xyzzy"].map((key) => shapeFlaws({ ...whole, [key]: 1 })[0]?.message),
    ['unknown key. Did you mean "fallbacks"?', "unknown key"],
  );
});

test("the quick look at an inventory and zod's say the same", () => {
  assert.equal(isInventory(whole), true);
  assert.deepEqual(shapeFlaws(whole), []);
  const steps = fc.array(fc.nat(40), { maxLength: 6 });
  const key = fc.constantFrom("name", "model_name", "rmp", "settings", "__proto__");
  let right = 0;
  fc.assert(
    fc.property(steps, key, odd, (at, name, other) => {
      const value = changed(whole, at, name, other);
      if (typeof value !== "object" || value === null) return;
      const flaws = shapeFlaws(value);
      if (flaws.length === 0) right += 1;
      const looked = isInventory(value);
      // zod passes over this one key; the quick look may leave it to zod
      if (name === "__proto__" && !looked) return;
      assert.equal(looked, flaws.length === 0, flaws[0]?.message);
    }),
    { numRuns: 5000, seed: 9 },
  );
  assert.ok(right > 100 && right < 4900);
});
