import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const models = modelList(deployment("chat", "openai/gpt-5", "rpm: 10"));
const redis = "router_settings:\n  redis_host: os.environ/REDIS_HOST\n  redis_port: 6379\n";

export const rule: Rule = {
  id: "replicas/inexact-limits",
  severity: "info",
  about: () => ({
    description:
      "With a usage-based strategy each replica tells Redis only now and then what it has let through: together they exceed a limit in a burst. enforce_model_rate_limits with simple-shuffle counts in Redis before each request.",
    wrong: `${models}${redis}  routing_strategy: usage-based-routing-v2`,
    right: `${models}${redis}  routing_strategy: simple-shuffle\n  optional_pre_call_checks: [enforce_model_rate_limits]`,
  }),
  given: { replicas: 2 },
  check({ deployments, section, replicas, report }) {
    const strategy = section("router_settings")["routing_strategy"];
    if (replicas < 2 || typeof strategy !== "string") return;
    if (!strategy.startsWith("usage-based-routing")) return;
    if (!deployments.some(({ params }) => params["rpm"] ?? params["tpm"])) return;
    report(
      ["router_settings", "routing_strategy"],
      `${replicas} replicas tell each other too late what they let through: a burst exceeds the limits; enforce_model_rate_limits with simple-shuffle is exact`,
    );
  },
};
