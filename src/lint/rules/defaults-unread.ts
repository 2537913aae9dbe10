import { nearest } from "../../nearest.ts";
import { mappingOf } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { is180 } from "../versions.ts";

const limits = ["max_budget", "budget_duration", "tpm_limit", "rpm_limit", "models"];

/** What LiteLLM takes of the defaults for new keys and teams; it never looks at another key. */
const read = (old: boolean): Readonly<Record<string, readonly string[]>> => ({
  default_key_generate_params: [
    ...limits,
    ...["user_id", "team_id", "max_parallel_requests", "metadata"],
    ...(old ? [] : ["duration", "object_permission"]),
  ],
  default_team_params: [...limits, ...(old ? [] : ["team_member_permissions", "organization_id"])],
});

const settings = (line: string): string =>
  `litellm_settings:\n  default_key_generate_params:\n    ${line}`;

export const rule: Rule = {
  id: "defaults/unread",
  severity: "warning",
  description:
    "A default for new keys or teams that LiteLLM does not look for, such as guardrails for keys: those that are made do not have it.",
  wrong: settings("guardrails: [shield]"),
  right: settings("max_budget: 5"),
  check({ section, catalogue, report }) {
    for (const [place, known] of Object.entries(read(is180(catalogue.version)))) {
      const defaults = mappingOf(section("litellm_settings")[place]);
      for (const key of Object.keys(defaults)) {
        if (known.includes(key)) continue;
        const path = ["litellm_settings", place, key];
        const near = nearest(key, known);
        const message = `LiteLLM takes no default for it; there are ${known.join(", ")}`;
        report(path, message, {
          suggestion: near,
          ...(near === undefined ? {} : { severity: "error" }),
        });
      }
    }
  },
};
