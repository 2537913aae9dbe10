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

const users = "default_internal_user_params";

/** What a user can be made with: of new users LiteLLM hands every default on. */
const ofUsers = [
  ...limits,
  ...(
    "user_role teams available_teams user_email user_alias sso_user_id metadata duration aliases " +
    "config spend soft_budget budget_id blocked key key_alias key_max_budget key_budget_duration " +
    "max_parallel_requests tpd_limit allowed_cache_controls permissions model_max_budget " +
    "budget_fallbacks budget_limits model_rpm_limit model_tpm_limit mcp_rpm_limit tag_rpm_limit " +
    "guardrails policies prompts organization_id project_id team_id agent_id user_id key_type " +
    "allowed_routes object_permission object_permission_id auto_rotate rotation_interval " +
    "router_settings access_group_ids send_invite_email"
  ).split(" "),
];

const settings = (line: string): string =>
  `litellm_settings:\n  default_key_generate_params:\n    ${line}`;

export const rule: Rule = {
  id: "defaults/unread",
  severity: "warning",
  about: () => ({
    description:
      "A default for new keys or teams that LiteLLM does not look for, such as guardrails for keys: those that are made do not have it. With one for new users that no user has, making one fails.",
    wrong: settings("guardrails: [shield]"),
    right: settings("max_budget: 5"),
  }),
  check({ section, catalogue, report }) {
    const old = is180(catalogue.version);
    for (const [place, known] of Object.entries(read(old))) {
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
    for (const key of Object.keys(mappingOf(section("litellm_settings")[users]))) {
      if (old || ofUsers.includes(key)) continue;
      report(["litellm_settings", users, key], "no user has this key, and making one fails", {
        severity: "error",
        suggestion: nearest(key, ofUsers),
      });
    }
  },
};
