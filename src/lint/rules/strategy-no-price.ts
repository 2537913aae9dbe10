import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../text.ts";

const cheapest = (...lines: string[]): string =>
  modelList(
    deployment("chat", "openai/gpt-5"),
    deployment("chat", "openai/own", "api_base: http://localhost:8000/v1", ...lines),
    "router_settings:\n  routing_strategy: cost-based-routing\n",
  );

export const rule: Rule = {
  id: "strategy/no-price",
  severity: "warning",
  about: () => ({
    description:
      "cost-based-routing with a deployment whose price LiteLLM does not know: it counts $5 a token, and asks it last of all.",
    wrong: cheapest(),
    right: cheapest("input_cost_per_token: 0.0000001", "output_cost_per_token: 0.0000004"),
  }),
  check({ deployments, section, model, models, report }) {
    if (section("router_settings")["routing_strategy"] !== "cost-based-routing") return;
    if (!models().known) return;
    const sizes = new Map<string, number>();
    for (const { name = "" } of deployments) sizes.set(name, (sizes.get(name) ?? 0) + 1);
    for (const entry of deployments) {
      const { name = "", params, info, path } = entry;
      if ((sizes.get(name) ?? 0) < 2) continue;
      const stated = [params, info].some(
        (values) => (values["input_cost_per_token"] ?? values["base_model"]) !== undefined,
      );
      if (stated || model(entry) !== undefined) continue;
      const message = `LiteLLM knows no price of it and counts $5 a token: in ${quoted(name)} it is asked last; state input_cost_per_token and output_cost_per_token`;
      report([...path, "litellm_params", "model"], message, { at: "value" });
    }
  },
};
