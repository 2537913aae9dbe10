import type { Deployment } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const limits = ["max_input_tokens", "max_output_tokens"];
const info = "    model_info:\n      max_input_tokens: 8000\n";
const base = (host: string): string => `api_base: https://${host}/v1`;

export const rule: Rule = {
  id: "route/shared-model-string",
  severity: "warning",
  about: () => ({
    description:
      "Deployments with one model string share one entry of LiteLLM's cost map: the limits of one leak to those that state none.",
    wrong: modelList(
      deployment("a", "openai/own", base("a")),
      info,
      deployment("b", "openai/own", base("b")),
    ),
    right: modelList(
      deployment("a", "openai/own", base("a")),
      info,
      deployment("b", "openai/own", base("b")),
      info,
    ),
  }),
  check({ deployments, report }) {
    const stating = new Map<string, Deployment>();
    for (const deployment of deployments) {
      if (limits.some((key) => deployment.info[key] !== undefined))
        stating.set(deployment.model, deployment);
    }
    for (const { model, info: own, path } of deployments) {
      const other = stating.get(model);
      if (other === undefined || limits.some((key) => own[key] !== undefined)) continue;
      const message = `"${model}" states limits in model_list[${other.index}] and none here; LiteLLM uses those here too`;
      report([...path, "litellm_params", "model"], message, { at: "value" });
    }
  },
};
