import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

const settings = (timeout: number): string => `${chat}router_settings:\n  timeout: ${timeout}`;

export const rule: Rule = {
  id: "timeout/negative",
  severity: "error",
  about: () => ({
    description: "A timeout below 0: every request is over before it is sent.",
    wrong: settings(-1),
    right: settings(60),
  }),
  check({ section, report }) {
    for (const [place, key] of [
      ["litellm_settings", "request_timeout"],
      ["router_settings", "timeout"],
    ] as const) {
      const value = section(place)[key];
      if (typeof value !== "number" || value >= 0) continue;
      report([place, key], "below 0 every request times out at once", { at: "value" });
    }
  },
};
