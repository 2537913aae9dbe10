import type { Model } from "../../litellm/catalogue.ts";
import { isGiven } from "../../yaml/read.ts";
import { type Deployment, dropsParams, hasBase } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const providers = new Set(["anthropic", "openai", "gemini", "vertex_ai"]);

/** Whether it is a model of which this rule tells that it does not think. */
export function saysOf(deployment: Deployment, known: Model | undefined): boolean {
  const { provider, info } = deployment;
  if (provider === undefined || !providers.has(provider) || info["supports_reasoning"] === true)
    return false;
  if (hasBase(deployment)) return false;
  return known !== undefined && known.mode === "chat" && !known.can?.includes("reasoning");
}

export const rule: Rule = {
  id: "thinking/unsupported",
  severity: "error",
  about: () => ({
    description:
      "A deployment asks a model to think that, by LiteLLM's map, does not: requests are refused, or the parameter is dropped.",
    wrong: modelList(deployment("chat", "openai/gpt-4.1", "reasoning_effort: high")),
    right: modelList(deployment("chat", "openai/gpt-5", "reasoning_effort: high")),
  }),
  check({ deployments, model, section, report }) {
    for (const deployment of deployments) {
      const { params, path } = deployment;
      if (!saysOf(deployment, model(deployment))) continue;
      const dropped = dropsParams(deployment, section("litellm_settings"));
      for (const key of ["thinking", "reasoning_effort"]) {
        if (!isGiven(params[key])) continue;
        const message = `this model does not think: ${dropped ? "LiteLLM drops this" : "LiteLLM refuses requests with this"}`;
        report([...path, "litellm_params", key], message, {
          severity: dropped ? "warning" : "error",
        });
      }
    }
  },
};
