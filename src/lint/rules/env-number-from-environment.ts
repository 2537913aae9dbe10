import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { variable } from "../texts.ts";

const places = ["router_settings", "retry_policy", "allowed_fails_policy"];

export const rule: Rule = {
  id: "env/number-from-environment",
  severity: "warning",
  description:
    "A number of the router from the environment stays a string: the first comparison with it raises.",
  wrong: `${chat}router_settings:\n  num_retries: os.environ/RETRIES`,
  right: `${chat}router_settings:\n  num_retries: 3`,
  check({ spots, report }) {
    for (const { path, value, known } of places.flatMap((place) => [...spots(place)])) {
      for (const [key, item] of Object.entries(value)) {
        if (variable(item) === undefined || !/^(?:integer|number)\??$/.test(known.get(key) ?? ""))
          continue;
        if (key.startsWith("redis_")) continue;
        report([...path, key], "the variable's value stays a string, and a number is needed", {
          at: "value",
        });
      }
    }
  },
};
