import { describeValue } from "../../litellm/types.ts";
import { isGiven, isMapping, mappingOf } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

const discount = (value: string): string =>
  `${chat}litellm_settings:\n  cost_discount_config:\n    openai: ${value}`;

const uncounted = "LiteLLM cannot count what a request costs";

export const rule: Rule = {
  id: "cost/discount",
  severity: "error",
  description:
    "A discount or a margin that is no fraction, such as 5 or 5% for 0.05: LiteLLM counts a discount above 1 as money that comes in, and with text it cannot count what a request costs, or adds no margin.",
  wrong: discount("5"),
  right: discount("0.05"),
  check({ section, report }) {
    const settings = section("litellm_settings");
    const tell = (path: Path, value: unknown, most: number, effect: string, text: string): void => {
      if (!isGiven(value) || isReference(value)) return;
      const isNumber = typeof value === "number";
      if (isNumber && value >= 0 && value <= most) return;
      const percent = isNumber ? value : Number.parseFloat(String(value));
      const message = isNumber
        ? `${value} is ${value * 100} percent: ${effect}`
        : `${describeValue(value)} is not a number: ${text}`;
      report(["litellm_settings", ...path], message, {
        at: "value",
        suggestion: percent > 0 && percent <= 100 ? String(percent / 100) : undefined,
      });
    };
    for (const [name, value] of Object.entries(mappingOf(settings["cost_discount_config"]))) {
      tell(
        ["cost_discount_config", name],
        value,
        1,
        "each request costs less than nothing",
        uncounted,
      );
    }
    for (const [name, value] of Object.entries(mappingOf(settings["cost_margin_config"]))) {
      if (isMapping(value)) continue;
      tell(
        ["cost_margin_config", name],
        value,
        5,
        "each request costs many times its price",
        "nothing is added",
      );
    }
  },
};
