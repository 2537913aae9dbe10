import { nearest } from "../../nearest.ts";
import type { Rule } from "../rule.ts";
import { stringsAt } from "../text.ts";
import { is180 } from "../versions.ts";

/** The checks of the router, those of 1.80 first. */
const old = ["prompt_caching", "router_budget_limiting", "responses_api_deployment_check"];
const all = [
  ...old,
  "deployment_affinity",
  "session_affinity",
  "forward_client_headers_by_model_group",
  "enforce_model_rate_limits",
  "encrypted_content_affinity",
];

export const rule: Rule = {
  id: "router/unknown-check",
  severity: "error",
  about: () => ({
    description:
      "A name in optional_pre_call_checks that LiteLLM does not have: nothing is checked.",
    wrong: "router_settings:\n  optional_pre_call_checks: [prompt_cachin]",
    right: "router_settings:\n  optional_pre_call_checks: [prompt_caching]",
  }),
  check({ section, catalogue, report }) {
    const known = is180(catalogue.version) ? old : all;
    const given = section("router_settings")["optional_pre_call_checks"];
    for (const [index, name] of stringsAt(given)) {
      if (known.includes(name)) continue;
      const path = ["router_settings", "optional_pre_call_checks", index];
      const message = `LiteLLM has no check "${name}" and does nothing`;
      report(path, message, { at: "value", suggestion: nearest(name, known) });
    }
  },
};
