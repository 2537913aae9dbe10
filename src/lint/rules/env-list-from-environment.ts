import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";
import { knowsKey } from "../versions.ts";

const settings = (value: string): string =>
  `${chat}litellm_settings:\n  success_callback: ${value}`;

/** Lists whose strings are walked letter by letter, and a mapping that is taken apart. */
const keys: readonly (readonly [section: string, key: string, effect: string])[] = [
  ["litellm_settings", "success_callback", "walks its letters"],
  ["litellm_settings", "failure_callback", "walks its letters"],
  ["litellm_settings", "audit_log_callbacks", "walks its letters"],
  ["litellm_settings", "default_team_settings", "refuses to start"],
  ["litellm_settings", "custom_provider_map", "refuses to start"],
  ["litellm_settings", "cache_params", "refuses to start"],
  ["litellm_settings", "upperbound_key_generate_params", "refuses to start"],
  ["router_settings", "fallbacks", "refuses to start"],
  ["router_settings", "context_window_fallbacks", "refuses to start"],
  ["router_settings", "content_policy_fallbacks", "refuses to start"],
  ["router_settings", "model_group_alias", "refuses to start"],
  ["litellm_settings", "fallbacks", "refuses to start"],
];

export const rule: Rule = {
  id: "env/list-from-environment",
  severity: "error",
  description:
    "A list or mapping cannot come from the environment: LiteLLM puts the variable's string in its place, and walks its letters or refuses to start.",
  wrong: settings("os.environ/CALLBACKS"),
  right: settings("[langfuse]"),
  check({ section, catalogue, report }) {
    for (const [name, key, effect] of keys) {
      if (!isReference(section(name)[key]) || !knowsKey(catalogue, name, key)) continue;
      const message = `a variable holds a string, no list or mapping; LiteLLM ${effect}`;
      report([name, key], message, { at: "value" });
    }
  },
};
