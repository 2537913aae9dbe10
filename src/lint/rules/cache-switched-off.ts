import { isGiven } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";

const params = "  cache_params:\n    type: local";

export const rule: Rule = {
  id: "cache/switched-off",
  severity: "warning",
  about: () => ({
    description: "cache_params without cache: true: nothing is cached.",
    wrong: `litellm_settings:\n${params}`,
    right: `litellm_settings:\n  cache: true\n${params}`,
  }),
  check({ section, report }) {
    const settings = section("litellm_settings");
    if (!isGiven(settings["cache_params"])) return;
    if (
      settings["cache"] !== undefined &&
      settings["cache"] !== false &&
      settings["cache"] !== null
    )
      return;
    // Who writes cache: false beside them has parked them there.
    const severity = settings["cache"] === false ? "info" : "warning";
    report(
      ["litellm_settings", "cache_params"],
      "nothing is cached without litellm_settings.cache: true",
      { severity },
    );
  },
};
