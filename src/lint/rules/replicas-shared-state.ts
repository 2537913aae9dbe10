import { isMapping } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "replicas/shared-state",
  severity: "warning",
  description:
    "Several replicas without a Redis that they share: each counts limits and cools deployments for itself.",
  wrong: chat,
  right: `${chat}router_settings:\n  redis_host: os.environ/REDIS_HOST\n  redis_password: os.environ/REDIS_PASSWORD`,
  check({ section, replicas, report }) {
    if (replicas < 2) return;
    const router = section("router_settings");
    if ((router["redis_host"] ?? router["redis_url"]) !== undefined) return;
    if (isMapping(section("general_settings")["coordination_redis"])) return;
    report([], `${replicas} replicas and no router_settings.redis_host: each counts for itself`);
  },
};
