import { describeValue } from "../../litellm/types.ts";
import { isGiven, isMapping, mappingOf } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";
import { knowsKey } from "../versions.ts";

const discount = (value: string): string =>
  `${chat}litellm_settings:\n  cost_discount_config:\n    openai: ${value}`;

const places = {
  cost_discount_config: {
    most: 1,
    effect: "each request costs less than nothing",
    negative: "each request costs more than its price",
    meant: "cost_margin_config",
    text: "LiteLLM cannot count what a request costs",
  },
  cost_margin_config: {
    most: 5,
    effect: "each request costs many times its price",
    negative: "each request costs less than its price",
    meant: "cost_discount_config",
    text: "nothing is added",
  },
};

/** Without what floating point adds. */
const round = (value: number): number => Number(value.toPrecision(12));

/** Per cent as a fraction, where that is what a number can have meant. */
const hundredth = (percent: number): string | undefined =>
  percent > 0 && percent <= 100 ? String(round(percent / 100)) : undefined;

export const rule: Rule = {
  id: "cost/discount",
  severity: "error",
  about: () => ({
    description:
      "A discount or a margin that is no fraction, such as 5 or 5% for 0.05: LiteLLM counts a discount above 1 as money that comes in, and with text it cannot count what a request costs, or adds no margin.",
    wrong: discount("5"),
    right: discount("0.05"),
  }),
  check({ section, catalogue, report }) {
    const settings = section("litellm_settings");
    const knows = (key: string): boolean => knowsKey(catalogue, "litellm_settings", key);
    for (const [place, { most, effect, negative, meant, text }] of Object.entries(places)) {
      if (!knows(place)) continue;
      for (const [name, value] of Object.entries(mappingOf(settings[place]))) {
        // A margin may be a mapping of a percentage and a fixed amount.
        if (!isGiven(value) || isReference(value) || isMapping(value)) continue;
        const path = ["litellm_settings", place, name];
        if (typeof value !== "number") {
          const share = hundredth(Number.parseFloat(String(value)));
          const message = `${describeValue(value)} is not a number: ${text}`;
          report(path, message, { at: "value", suggestion: share });
        } else if (value < 0) {
          const better = knows(meant) ? `, which is what ${meant} is for` : "";
          report(path, `${value} is less than nothing: ${negative}${better}`, {
            at: "value",
            severity: "warning",
          });
        } else if (value > most) {
          const message = `${value} is ${round(value * 100)} percent: ${effect}`;
          report(path, message, { at: "value", suggestion: hundredth(value) });
        }
      }
    }
  },
};
