import { nearest } from "../../nearest.ts";
import { isMapping } from "../../yaml/read.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted, stringsAt } from "../text.ts";

/** The two parts of key_generation_settings, with the list of who may make such keys. */
const parts: Readonly<Record<string, string>> = {
  personal_key_generation: "allowed_user_roles",
  team_key_generation: "allowed_team_member_roles",
};

/** What a request for a key can say. */
const fields = (
  "key_alias duration models spend max_budget user_id team_id agent_id max_parallel_requests metadata " +
  "tpm_limit rpm_limit tpd_limit budget_duration allowed_cache_controls config permissions tags " +
  "model_max_budget model_rpm_limit model_tpm_limit guardrails policies prompts blocked aliases " +
  "object_permission key budget_id soft_budget send_invite_email organization_id project_id " +
  "enforced_params allowed_routes key_type auto_rotate rotation_interval router_settings"
).split(" ");

const settings = (line: string): string =>
  `litellm_settings:\n  key_generation_settings:\n    personal_key_generation:\n      ${line}`;

export const rule: Rule = {
  id: "access/key-generation",
  severity: "error",
  description:
    "A key of key_generation_settings that LiteLLM does not read, so that everybody may make keys, or a required parameter that no request for a key has, so that nobody can.",
  wrong: settings("allowed_roles: [proxy_admin]"),
  right: settings("allowed_user_roles: [proxy_admin]"),
  check({ section, report }) {
    const place = "key_generation_settings";
    const given = section("litellm_settings")[place];
    if (!isMapping(given)) return;
    const unread = (path: Path, known: readonly string[]): void => {
      const key = String(path.at(-1));
      if (known.includes(key)) return;
      const message = `LiteLLM does not read this key, and restricts nothing by it; there are ${known.join(" and ")}`;
      report(["litellm_settings", place, ...path], message, { suggestion: nearest(key, known) });
    };
    for (const [part, value] of Object.entries(given)) {
      unread([part], Object.keys(parts));
      const roles = parts[part];
      if (roles === undefined || !isMapping(value)) continue;
      for (const key of Object.keys(value)) unread([part, key], [roles, "required_params"]);
      const required = value["required_params"];
      for (const [index, name] of stringsAt(required)) {
        const suggestion = nearest(name, fields);
        if (fields.includes(name) || isReference(name) || suggestion === undefined) continue;
        const message = `no request for a key has ${quoted(name)}: nobody can make one`;
        const path = ["litellm_settings", place, part, "required_params", index];
        report(path, message, { at: "value", suggestion });
      }
    }
  },
};
