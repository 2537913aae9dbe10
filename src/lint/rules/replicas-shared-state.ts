import { isGiven } from "../../yaml/read.ts";
import { coordinates } from "../coordination.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "replicas/shared-state",
  severity: "warning",
  about: () => ({
    description:
      "Several replicas without a Redis that they share: each counts limits and cools deployments for itself.",
    wrong: chat,
    right: `${chat}router_settings:\n  redis_host: os.environ/REDIS_HOST\n  redis_port: 6379\n  redis_password: os.environ/REDIS_PASSWORD`,
  }),
  given: { replicas: 2 },
  check({ section, replicas, environment, catalogue, report }) {
    if (replicas < 2) return;
    const router = section("router_settings");
    const given = (key: string): boolean => isGiven(router[key]);
    if (given("redis_url") || (given("redis_host") && given("redis_port"))) return;
    if (coordinates({ section, environment, catalogue })) return;
    report(
      [],
      `${replicas} replicas and no Redis in router_settings, by redis_url or redis_host and redis_port: each counts for itself`,
    );
  },
};
