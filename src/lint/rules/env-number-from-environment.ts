import { chat } from "../example.ts";
import { keepsText } from "../kept-text.ts";
import type { Rule } from "../rule.ts";
import { variable } from "../texts.ts";

const settings = ["router_settings", "litellm_settings", "general_settings"];
const policies = ["retry_policy", "allowed_fails_policy"];

const isNumber = (type = ""): boolean => /^(?:integer|number)\??$/.test(type);

export const rule: Rule = {
  id: "env/number-from-environment",
  severity: "warning",
  about: () => ({
    description:
      "A number from the environment stays a string in most settings: the first comparison with it raises.",
    wrong: `${chat}router_settings:\n  num_retries: os.environ/RETRIES`,
    right: `${chat}router_settings:\n  num_retries: 3`,
  }),
  check({ spots, catalogue, report }) {
    for (const { place, path, value, known } of [...settings, ...policies].flatMap((one) => [
      ...spots(one),
    ])) {
      for (const [key, item] of Object.entries(value)) {
        if (variable(item) === undefined || !isNumber(known.get(key))) continue;
        if (key.startsWith("redis_")) continue;
        if (settings.includes(place) && !keepsText(catalogue, place, key)) continue;
        report([...path, key], "the variable's value stays a string, and a number is needed", {
          at: "value",
        });
      }
    }
  },
};
