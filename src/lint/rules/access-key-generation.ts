import { nearest } from "../../nearest.ts";
import { once } from "../../once.ts";
import { isMapping } from "../../yaml/read.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted, stringsAt } from "../text.ts";
import { is180 } from "../versions.ts";

/** The two parts of key_generation_settings, with the list of who may make such keys. */
const parts: Readonly<Record<string, string>> = {
  personal_key_generation: "allowed_user_roles",
  team_key_generation: "allowed_team_member_roles",
};

/** What a request for a key can say, in 1.80 and in later versions. */
const fields180 = once(() =>
  (
    "key_alias duration models spend max_budget user_id team_id max_parallel_requests metadata " +
    "tpm_limit tpm_limit_type rpm_limit rpm_limit_type budget_duration allowed_cache_controls config " +
    "permissions tags model_max_budget model_rpm_limit model_tpm_limit guardrails prompts blocked " +
    "aliases object_permission key budget_id soft_budget send_invite_email organization_id " +
    "enforced_params allowed_routes allowed_passthrough_routes allowed_vector_store_indexes key_type " +
    "auto_rotate rotation_interval"
  ).split(" "),
);
const fields = once(() =>
  fields180().concat(
    (
      "agent_id policies project_id router_settings tpd_limit access_group_ids budget_fallbacks " +
      "budget_limits default_estimated_output_tokens default_estimated_output_tokens_per_model " +
      "denied_passthrough_routes disable_global_guardrails enable_prompt_caching end_user_budget_id " +
      "mcp_rpm_limit tag_rpm_limit throttle_on_budget_exceeded"
    ).split(" "),
  ),
);

const settings = (line: string): string =>
  `litellm_settings:\n  key_generation_settings:\n    personal_key_generation:\n      ${line}`;

export const rule: Rule = {
  id: "access/key-generation",
  severity: "error",
  about: () => ({
    description:
      "A key of key_generation_settings that LiteLLM does not read, so that everybody may make keys, or a required parameter that no request for a key has, so that nobody can.",
    wrong: settings("allowed_roles: [proxy_admin]"),
    right: settings("allowed_user_roles: [proxy_admin]"),
  }),
  check({ section, catalogue, report }) {
    const place = "key_generation_settings";
    const given = section("litellm_settings")[place];
    if (!isMapping(given)) return;
    const known = (is180(catalogue.version) ? fields180 : fields)();
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
        const suggestion = nearest(name, known);
        if (known.includes(name) || isReference(name)) continue;
        // A name that is like none may be of a version that is not known here.
        if (suggestion === undefined && !fields().includes(name)) continue;
        const message = `no request for a key has ${quoted(name)}: nobody can make one`;
        const path = ["litellm_settings", place, part, "required_params", index];
        report(path, message, { at: "value", suggestion });
      }
    }
  },
};
