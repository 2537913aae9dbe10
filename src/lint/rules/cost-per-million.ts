import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

/** A thousand dollars a million: no vendor has asked as much. */
const most = 0.001;
const costs = [
  ...["input_cost_per_token", "output_cost_per_token", "output_cost_per_reasoning_token"],
  ...["cache_read_input_token_cost", "cache_creation_input_token_cost"],
];

/** Without an exponent, which YAML 1.1 may take for text. */
const decimal = (value: number): string => value.toFixed(15).replace(/0+$/, "");
const dollars = (value: number): string => (value * 1e6).toLocaleString("en-US");

export const rule: Rule = {
  id: "cost/per-million",
  severity: "warning",
  about: () => ({
    description:
      "A price of a token that looks like the price of a million: budgets are used up a million times too soon.",
    wrong: modelList(deployment("chat", "openai/gpt-5", "input_cost_per_token: 1.25")),
    right: modelList(deployment("chat", "openai/gpt-5", "input_cost_per_token: 0.00000125")),
  }),
  check({ having, report }) {
    for (const place of ["litellm_params", "model_info"] as const) {
      for (const key of costs) {
        for (const { params, info, path } of having(place, key)) {
          const value = (place === "litellm_params" ? params : info)[key];
          if (typeof value !== "number" || value < most) continue;
          const message = `${value} for each token is $${dollars(value)} a million; a price a million is divided by 1000000`;
          report([...path, place, key], message, { at: "value", suggestion: decimal(value / 1e6) });
        }
      }
    }
  },
};
