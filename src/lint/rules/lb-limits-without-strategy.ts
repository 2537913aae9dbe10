import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { strings } from "../text.ts";

const models = modelList(
  deployment("chat", "openai/gpt-5", "rpm: 10"),
  deployment("chat", "openai/gpt-4.1", "rpm: 5"),
);
const reading = ["usage-based-routing", "usage-based-routing-v2", "simple-shuffle"];

export const rule: Rule = {
  id: "lb/limits-without-strategy",
  severity: "warning",
  about: () => ({
    description:
      "rpm and tpm are kept by the usage-based strategies, and are weights for simple-shuffle; other strategies ignore them.",
    wrong: `${models}router_settings:\n  routing_strategy: least-busy`,
    right: `${models}router_settings:\n  routing_strategy: usage-based-routing-v2`,
  }),
  check({ deployments, section, report }) {
    const router = section("router_settings");
    const strategy = router["routing_strategy"];
    if (typeof strategy !== "string" || reading.includes(strategy)) return;
    if (strings(router["optional_pre_call_checks"]).includes("enforce_model_rate_limits")) return;
    const limited = deployments.find(({ params }) => params["rpm"] ?? params["tpm"]);
    if (limited === undefined || router["enable_pre_call_checks"] === true) return;
    report(
      ["router_settings", "routing_strategy"],
      `${strategy} ignores the rpm and tpm of deployments`,
    );
  },
};
