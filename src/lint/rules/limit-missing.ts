import { hasBase } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";
import { is180 } from "../versions.ts";

const own = deployment("chat", "ollama/own", "api_base: http://localhost:11434");

/** Of these servers LiteLLM 1.81 and later asks the list of models as it starts, for their limits. */
const asked = new Set(["hosted_vllm", "openai", "text-completion-openai", "openai_like"]);

export const rule: Rule = {
  id: "limit/missing",
  severity: "warning",
  about: () => ({
    description:
      "Neither model_info nor LiteLLM's map says how much the model takes: clients fall back to guesses such as 8k or 128k.",
    wrong: modelList(own),
    right: `${modelList(own)}    model_info:\n      max_input_tokens: 32000`,
  }),
  check({ deployments, catalogue, misspelt, model, models, partial, report }) {
    if (!models().known) return;
    // Of those whose siblings have a limit limit/partial-siblings says more.
    const told = new Set([...partial().values()].flat());
    for (const deployment of deployments) {
      const { info, params, provider, bare, path } = deployment;
      if (told.has(deployment) || misspelt().has(deployment)) continue;
      if (provider === undefined || bare.includes("*") || isReference(bare)) continue;
      // It has no model of its own.
      if (provider === "auto_router") continue;
      if (
        (info["max_input_tokens"] ??
          info["max_tokens"] ??
          info["base_model"] ??
          params["base_model"]) !== undefined
      )
        continue;
      const mode = info["mode"];
      if (typeof mode === "string" && mode !== "chat" && mode !== "responses") continue;
      const known = model(deployment);
      if (known?.input !== undefined || (known !== undefined && known.mode !== "chat")) continue;
      if (/embed|whisper|tts|dall-e|image|rerank|moderation|transcri|speech|video/i.test(bare))
        continue;
      const isAsked = asked.has(provider) && hasBase(deployment) && !is180(catalogue.version);
      const message = isAsked
        ? "no max_input_tokens is known for this model unless its server tells LiteLLM at the start; state it in model_info"
        : "no max_input_tokens is known for this model; state it in model_info";
      const severity = isAsked ? "info" : "warning";
      report([...path, "litellm_params", "model"], message, { at: "value", severity });
    }
  },
};
