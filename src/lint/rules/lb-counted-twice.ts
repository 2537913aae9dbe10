import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { is180 } from "../versions.ts";

const models = modelList(deployment("chat", "openai/gpt-5", "rpm: 10"));
const check = "enforce_model_rate_limits";
const checked = `${models}router_settings:\n  optional_pre_call_checks: [${check}]\n`;
const strategy = "usage-based-routing-v2";

export const rule: Rule = {
  id: "lb/counted-twice",
  severity: "error",
  about: () => ({
    description:
      "usage-based-routing-v2 and enforce_model_rate_limits add each request to the same counter: half of the limit gets through.",
    wrong: `${checked}  routing_strategy: ${strategy}`,
    right: `${checked}  routing_strategy: simple-shuffle`,
  }),
  check({ deployments, section, catalogue, report }) {
    // Earlier versions have no such check, which router/unknown-check says.
    if (is180(catalogue.version)) return;
    const { routing_strategy, optional_pre_call_checks: checks } = section("router_settings");
    if (routing_strategy !== strategy || !Array.isArray(checks)) return;
    const index = checks.indexOf(check);
    if (index < 0 || !deployments.some(({ params }) => params["rpm"] ?? params["tpm"])) return;
    report(
      ["router_settings", "optional_pre_call_checks", index],
      `${strategy} counts each request too, in the same place: half of the limit gets through`,
      { at: "value" },
    );
  },
};
