import { isMapping } from "../../yaml/read.ts";
import { coordinates, hasCoordination, redisSetting } from "../coordination.ts";
import { chat, indented } from "../example.ts";
import type { Path } from "../finding.ts";
import { callbackNames } from "../modules.ts";
import type { Rule } from "../rule.ts";
import { knowsKey } from "../versions.ts";

const general = (...lines: string[]): string =>
  `${chat}router_settings:\n  redis_host: os.environ/REDIS_ADDRESS\n  redis_port: 6379\ngeneral_settings:\n${indented(2, lines)}`;

/** Settings that work over several replicas only through the proxy's own Redis, and what happens without. */
const settings: Readonly<Record<string, string>> = {
  fail_closed_rate_limit_enforcement: "refuses nothing without a Redis for the proxy itself",
  control_plane_url: "a login that one replica began is unknown to the others",
  max_parallel_requests: "each counts the requests of a key for itself",
  alerting: "each sends its own alerts",
};

export const rule: Rule = {
  id: "replicas/needs-redis",
  severity: "warning",
  about: () => ({
    description:
      "A setting that works over several replicas only through a Redis of the proxy itself: alerting, max_parallel_requests, dynamic rate limits, logins from a control plane, answers that are polled for. The router's own Redis is not used for them.",
    wrong: general("max_parallel_requests: 10"),
    right: general(
      "max_parallel_requests: 10",
      "coordination_redis:",
      "  host: os.environ/REDIS_ADDRESS",
    ),
  }),
  given: { replicas: 2 },
  check({ section, replicas, environment, catalogue, report }) {
    if (replicas < 2 || coordinates({ section, environment, catalogue })) return;
    const unless =
      environment || !hasCoordination(catalogue)
        ? ""
        : ", unless REDIS_HOST or REDIS_URL is in their environment";
    const say = (path: Path, what: string): void => {
      const message = `${replicas} replicas without a Redis for the proxy itself: ${what}${unless}`;
      report(path, message, { suggestion: redisSetting(catalogue) });
    };
    for (const [key, what] of Object.entries(settings)) {
      if (!knowsKey(catalogue, "general_settings", key)) continue;
      const value = section("general_settings")[key];
      const off = value === undefined || value === null || value === false;
      if (!off && !(Array.isArray(value) && value.length === 0))
        say(["general_settings", key], what);
    }
    for (const { path, name } of callbackNames(section)) {
      if (/^dynamic_rate_limiter/.test(name)) say(path, "each shares out the limits for itself");
    }
    const responses = section("litellm_settings")["responses"];
    const mode = isMapping(responses) ? responses["background_mode"] : undefined;
    if (isMapping(mode) && (mode["polling_via_cache"] ?? false) !== false) {
      const path = ["litellm_settings", "responses", "background_mode", "polling_via_cache"];
      say(path, "a request in the background is answered in the foreground");
    }
  },
};
