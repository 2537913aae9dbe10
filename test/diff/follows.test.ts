import assert from "node:assert/strict";
import { test } from "node:test";
import { follows, type Spec } from "./sides.ts";

const three = { a: "openai/x", b: "openai/y", c: "openai/z" };
const weighted = (weight: number) => [
  { model: "openai/x", weight },
  { model: "groq/y", weight: 1 },
];

const cases: [string, Spec, Spec, string[]][] = [
  [
    "the last fallback is taken away",
    { models: { a: "openai/x", b: "openai/y" }, router: { fallbacks: [{ a: ["b"] }] } },
    { models: { a: "openai/x", b: "openai/y" } },
    ["a loses its last fallback"],
  ],
  [
    "a model is left to a wildcard",
    { models: { "openai/x": "openai/x", "openai/*": "openai/*" } },
    { models: { "openai/*": "openai/*" } },
    ["openai/x is now served only by the wildcard openai/*"],
  ],
  [
    "a model goes",
    { models: { a: "openai/x", b: "openai/y" } },
    { models: { a: "openai/x" } },
    ["b is no longer served: its requests are refused"],
  ],
  [
    "a model goes where there is a default fallback",
    { models: { a: "openai/x", b: "openai/y" }, router: { default_fallbacks: ["a"] } },
    { models: { a: "openai/x" }, router: { default_fallbacks: ["a"] } },
    ["b is no longer served: its requests go to the default fallback a"],
  ],
  [
    "a fallback's target goes",
    {
      models: { a: "openai/x", b: "openai/y", c: "openai/z" },
      router: { fallbacks: [{ a: ["b", "c"] }] },
    },
    { models: { a: "openai/x", b: "openai/y" }, router: { fallbacks: [{ a: ["b", "c"] }] } },
    ["a has a fallback that leads nowhere: c", "c is no longer served: its requests are refused"],
  ],
  [
    "a routing group becomes a fallback",
    { models: { a: "openai/x", b: "openai/y" } },
    {
      models: { a: "openai/x", b: "openai/y" },
      router: {
        routing_groups: [{ group_name: "r", models: ["b"], routing_strategy: "least-busy" }],
        fallbacks: [{ a: ["r"] }],
      },
    },
    ["a gains a fallback: r"],
  ],
  [
    "a routing group goes",
    {
      models: { a: "openai/x" },
      router: {
        routing_groups: [{ group_name: "r", models: ["a"], routing_strategy: "least-busy" }],
      },
    },
    { models: { a: "openai/x" } },
    ["r is no longer served: its requests are refused"],
  ],
  [
    "an alias stands for another model",
    { models: { a: "openai/x", b: "openai/y" }, router: { model_group_alias: { c: "a" } } },
    { models: { a: "openai/x", b: "openai/y" }, router: { model_group_alias: { c: "b" } } },
    ["c now stands for b instead of a"],
  ],
  [
    "a group is down to one deployment",
    { models: { a: ["openai/x", "groq/y"] } },
    { models: { a: "openai/x" } },
    ["a is down to one deployment, and nothing stands in for it"],
  ],
  [
    "a deployment without the rpm of its siblings",
    {
      models: {
        a: [
          { model: "openai/x", rpm: 1 },
          { model: "openai/y", rpm: 1 },
        ],
      },
    },
    { models: { a: [{ model: "openai/x", rpm: 1 }, { model: "openai/y" }] } },
    [
      "a asks openai/y only when its siblings fail",
      "a spreads its requests differently: openai/x 50% -> 100%",
    ],
  ],
  [
    "a deployment without a provider",
    { models: { a: "openai/x" } },
    { models: { a: "openai/x", b: "nobody/y" } },
    ['LiteLLM drops model_list[1]: LiteLLM knows no provider of "nobody/y"'],
  ],
  [
    "the order of the fallbacks changes",
    { models: three, router: { fallbacks: [{ a: ["b", "c"] }] } },
    { models: three, router: { fallbacks: [{ a: ["c", "b"] }] } },
    ["a now has c as its first fallback, not b"],
  ],
  [
    "another group takes the long prompts",
    { models: three, router: { context_window_fallbacks: [{ a: ["b"] }] } },
    { models: three, router: { context_window_fallbacks: [{ a: ["c"] }] } },
    ["a now has c as its first context-window fallback, not b"],
  ],
  [
    "a fallback to nothing comes",
    { models: three },
    { models: three, router: { fallbacks: [{ a: ["d"] }] } },
    ["a gains a fallback: d", "a has a fallback that leads nowhere: d"],
  ],
  [
    "an order puts one deployment before the other",
    { models: { a: ["openai/x", "groq/y"] } },
    {
      models: {
        a: [
          { model: "openai/x", order: 1 },
          { model: "groq/y", order: 2 },
        ],
      },
    },
    [
      "a asks groq/y only when its siblings fail",
      "a spreads its requests differently: openai/x 50% -> 100%",
    ],
  ],
  [
    "what an alias stands for changes, once",
    { models: { a: "openai/gpt-4o" }, router: { model_group_alias: { z: "a" } } },
    { models: { a: "openai/gpt-4" }, router: { model_group_alias: { z: "a" } } },
    ["a may refuse prompts over 8,192 tokens (before: 128,000)"],
  ],
  [
    "the last wildcard goes",
    { models: { a: "openai/x", "openai/*": "openai/*" } },
    { models: { a: "openai/x" } },
    ["names that only openai/* matched are refused now"],
  ],
  [
    "what takes every name goes",
    { models: { a: "openai/x", "*": "*" } },
    { models: { a: "openai/x" } },
    ["names that only * matched are refused now"],
  ],
  [
    "a narrower wildcard goes",
    { models: { "openai/*": "openai/*", "openai/gpt-*": "openai/gpt-*" } },
    { models: { "openai/*": "openai/*" } },
    [],
  ],
  [
    "time, retries and strategy change",
    { models: three, router: { timeout: 600 } },
    { models: three, router: { timeout: 30, num_retries: 0, routing_strategy: "least-busy" } },
    [
      "an attempt is given up after 30 s (before: 600 s)",
      "a failed request is not tried again (before: 2)",
      "a deployment is picked by least-busy (before: simple-shuffle)",
    ],
  ],
  [
    "weights change under a strategy that measures",
    { models: { a: weighted(1) }, router: { routing_strategy: "least-busy" } },
    { models: { a: weighted(9) }, router: { routing_strategy: "least-busy" } },
    [],
  ],
];
for (const [what, old, now, sentences] of cases) {
  test(`what follows when ${what}`, () => assert.deepEqual(follows(old, now), sentences));
}
