import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

const own = deployment("chat", "openai/own", "api_base: http://localhost:8000/v1");

export const rule: Rule = {
  id: "limit/missing",
  severity: "warning",
  about: () => ({
    description:
      "Neither model_info nor LiteLLM's map says how much the model takes: clients fall back to guesses such as 8k or 128k.",
    wrong: modelList(own),
    right: `${modelList(own)}    model_info:\n      max_input_tokens: 32000`,
  }),
  check({ deployments, model, models, partial, report }) {
    if (!models().known) return;
    // Of those whose siblings have a limit limit/partial-siblings says more.
    const told = new Set([...partial().values()].flat());
    for (const deployment of deployments) {
      const { info, params, provider, bare, path } = deployment;
      if (told.has(deployment)) continue;
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
      report(
        [...path, "litellm_params", "model"],
        "no max_input_tokens is known for this model; state it in model_info",
        { at: "value" },
      );
    }
  },
};
