import { retentions } from "./rules/retention-period.ts";
import type { Spot } from "./spots.ts";

/** Keys whose wrong values have rules that say more, at any place and at one. */
const others = new Set(
  [
    "fallbacks context_window_fallbacks content_policy_fallbacks default_fallbacks transport",
    "weight cache max_input_tokens max_output_tokens",
  ].flatMap((line) => line.split(" ")),
);
const ofPlace: Readonly<Record<string, readonly string[]>> = {
  litellm_params: ["extra_headers", "order"],
  model_info: ["max_tokens"],
  mcp_server: ["static_headers"],
  cache_params: ["type"],
  prompt: ["created_at", "updated_at"],
  general_settings: [...retentions, "allowed_ips", "enforced_params"],
  router_settings: ["routing_strategy"],
};

/** And those of which they tell what is empty. */
export const emptyElsewhere = new Set(["cache_params", "mode"]);

/** Keys of which those rules look at text alone. */
const ofText = new Set(["success_callback", "failure_callback", "callbacks", "guardrail"]);

/** Whether another rule tells of a wrong value of this key. */
export const hasOwnRule = ({ place, value }: Spot, key: string): boolean =>
  (others.has(key) && !place.includes(".")) ||
  (ofPlace[place]?.includes(key) ?? false) ||
  (ofText.has(key) && typeof value[key] === "string");
