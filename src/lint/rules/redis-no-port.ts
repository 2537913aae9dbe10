import { isGiven } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

const redis = (...lines: string[]): string =>
  `${chat}router_settings:\n  redis_host: os.environ/REDIS_HOST\n${lines.join("\n")}`;

export const rule: Rule = {
  id: "redis/no-port",
  severity: "error",
  about: () => ({
    description:
      "The router uses Redis only where redis_url, or both redis_host and redis_port are given: one of them alone is ignored without a word.",
    wrong: redis("  redis_password: os.environ/REDIS_PASSWORD"),
    right: redis("  redis_port: 6379"),
  }),
  check({ section, report }) {
    const router = section("router_settings");
    const given = (key: string): boolean => isGiven(router[key]);
    if (given("redis_url") || given("redis_host") === given("redis_port")) return;
    const [there, missing] = given("redis_host")
      ? ["redis_host", "redis_port"]
      : ["redis_port", "redis_host"];
    const message = `${there} without ${missing}: the router uses no Redis, and says nothing of it`;
    report(["router_settings", there], message, { suggestion: missing });
  },
};
