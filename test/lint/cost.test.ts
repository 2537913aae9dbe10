import assert from "node:assert/strict";
import { test } from "node:test";
import { lintText } from "./fixture.ts";

const told = (place: string, value: string): string[] =>
  lintText(`litellm_settings:\n  ${place}: { openai: ${value} }\n`)
    .filter(({ rule }) => rule === "cost/discount")
    .map(({ severity, message, suggestion = "" }) => `${severity} ${message} ${suggestion}`.trim());

const cases: readonly (readonly [string, string, string[]])[] = [
  ["cost_discount_config", "0.05", []],
  [
    "cost_discount_config",
    "1.1",
    ["error 1.1 is 110 percent: each request costs less than nothing 0.011"],
  ],
  [
    "cost_discount_config",
    "5%",
    ['error "5%" is not a number: LiteLLM cannot count what a request costs 0.05'],
  ],
  [
    "cost_discount_config",
    "-0.05",
    [
      "warning -0.05 is less than nothing: each request costs more than its price, which is what cost_margin_config is for",
    ],
  ],
  ["cost_margin_config", "{ percentage: 0.1 }", []],
  [
    "cost_margin_config",
    "-0.2",
    [
      "warning -0.2 is less than nothing: each request costs less than its price, which is what cost_discount_config is for",
    ],
  ],
];

for (const [place, value, expected] of cases) {
  test(`${place} of ${value}`, () => {
    assert.deepEqual(told(place, value), expected);
  });
}
