import type { Severity } from "../finding.ts";
import { isRedisArgument, takesNoUnknown, unexpected } from "../redis.ts";
import type { Rule } from "../rule.ts";
import { strings } from "../text.ts";
import { atPlace, isObsolete, type Unknown } from "../unknown.ts";
import { strangeEffect } from "../wrong-type.ts";

const strict = new Set([
  "top",
  "router_settings",
  "retry_policy",
  "allowed_fails_policy",
  "router_alias",
  "policy",
  "policy_guardrails",
  "policy_condition",
  "policy_pipeline",
  "policy_attachment",
]);

/** Places where a key of one's own is data for others to read. */
const free = new Set(["model_info", "guardrail_params"]);
/** Places whose keys nobody but LiteLLM reads, however known their names are elsewhere. */
const closed = new Set(["mcp_server"]);

/** Keys of alerting_args that PagerDuty's alerts read. */
const ofPagerDuty =
  /^(?:failure_threshold(?:_window_seconds)?|hanging_threshold_(?:seconds|fails|window_seconds))$/;

/** Earlier names of keys that LiteLLM still takes. */
const earlier = new Set(["litellm_jwtauth/jwt_client_id_field"]);

function severityOf({ place, near }: Unknown): Severity {
  if (strict.has(place)) return "error";
  return near === undefined || free.has(place) ? "warning" : "error";
}

export const rule: Rule = {
  id: "schema/unknown-key",
  severity: "error",
  about: () => ({
    description:
      "A key that LiteLLM does not know at this place: it ignores it without a word, or refuses to start.",
    wrong: "router_settings:\n  num_retires: 3",
    right: "router_settings:\n  num_retries: 3",
  }),
  check(context) {
    const { unknown, isClaimed, section, report, catalogue } = context;
    const pagesDuty = strings(section("general_settings")["alerting"]).includes("pagerduty");
    for (const found of unknown()) {
      const { place, key, path, value, near, home, taken } = found;
      if (isClaimed(found) || isObsolete(catalogue, place, key)) continue;
      if (earlier.has(`${place}/${key}`)) continue;
      if (place === "alerting_args" && pagesDuty && ofPagerDuty.test(key)) continue;
      const isRedis = place === "coordination_redis";
      if (isRedis && isRedisArgument(catalogue, key)) continue;
      const refused = isRedis && value !== null && takesNoUnknown(context, place);
      const isElsewhere = home !== undefined && !closed.has(place);
      if (!refused && near === undefined && (isElsewhere || free.has(place))) continue;
      const effect = isRedis ? undefined : strangeEffect(catalogue, context.config, found.spot);
      const said = `unknown key; ${effect ?? `LiteLLM ignores it ${atPlace(place)}`}`;
      report(path, refused ? unexpected(key) : said, {
        severity: refused || effect !== undefined ? "error" : severityOf(found),
        suggestion: near,
        ...(near !== undefined && !taken ? { fix: { path, at: "key", text: near } } : {}),
      });
    }
  },
};
