import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const models = modelList(
  deployment("chat", "openai/gpt-5", "weight: 9"),
  deployment("chat", "openai/gpt-4.1", "weight: 1"),
);
const ignoring = new Set<unknown>([
  "least-busy",
  "latency-based-routing",
  "cost-based-routing",
  "usage-based-routing",
  "usage-based-routing-v2",
]);

export const rule: Rule = {
  id: "lb/weights-without-strategy",
  severity: "warning",
  about: () => ({
    description: "weight is read by simple-shuffle alone; the other strategies ignore it.",
    wrong: `${models}router_settings:\n  routing_strategy: least-busy`,
    right: `${models}router_settings:\n  routing_strategy: simple-shuffle`,
  }),
  check({ having, section, report }) {
    const { routing_strategy: strategy, routing_groups: groups } = section("router_settings");
    // A routing group can have the strategy that reads them.
    if (!ignoring.has(strategy) || Array.isArray(groups)) return;
    const weighted = having("litellm_params", "weight");
    if (!weighted.some(({ params }) => typeof params["weight"] === "number")) return;
    const message = `${String(strategy)} ignores the weight of deployments`;
    report(["router_settings", "routing_strategy"], message, { at: "value" });
  },
};
