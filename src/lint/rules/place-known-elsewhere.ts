import { isRedisArgument, takesNoUnknown } from "../redis.ts";
import type { Rule } from "../rule.ts";
import { atPlace, isObsolete } from "../unknown.ts";
import { is180 } from "../versions.ts";

/** Where others read keys of one's own, a known name may well be meant. */
const free = new Set([
  "model_info",
  "guardrail_params",
  "mcp_server",
  "prompt",
  "search_tool",
  "vector_store",
]);

/** Keys that later versions refuse in router_settings. */
const unwelcome = new Set(["health_check_interval", "health_check_concurrency"]);

export const rule: Rule = {
  id: "place/known-elsewhere",
  severity: "error",
  about: () => ({
    description:
      "A key that LiteLLM knows, at a place where it does not read it; the message names the right place.",
    wrong: "general_settings:\n  drop_params: true",
    right: "litellm_settings:\n  drop_params: true",
  }),
  check(context) {
    const { unknown, isClaimed, report, catalogue } = context;
    for (const found of unknown()) {
      const { place, key, path, value, near, home } = found;
      if (home === undefined || near !== undefined) continue;
      if (isClaimed(found) || isObsolete(catalogue, place, key) || free.has(place)) continue;
      if (place === "coordination_redis") {
        // What Redis refuses is found as an unknown key.
        if (isRedisArgument(catalogue, key)) continue;
        if (value !== null && takesNoUnknown(context, place)) continue;
      }
      const refused =
        place === "router_settings" && !is180(catalogue.version) && unwelcome.has(key);
      const effect = refused ? "refuses to start with" : "does not read";
      const message = `LiteLLM ${effect} ${key} ${atPlace(place)}; it belongs ${atPlace(home)}`;
      report(path, message, { suggestion: home === "top" ? key : `${home}.${key}` });
    }
  },
};
