import { isGiven } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const models = modelList(deployment("embed", "openai/nomic-embed-text", "api_base: http://own/v1"));
const health = "general_settings:\n  background_health_checks: true\n";

/** What a model does that is called so, as LiteLLM calls it. */
const modes: readonly (readonly [RegExp, string])[] = [
  [/embed/i, "embedding"],
  [/rerank/i, "rerank"],
  [/whisper|transcri/i, "audio_transcription"],
];

export const rule: Rule = {
  id: "health/mode",
  severity: "warning",
  about: () => ({
    description:
      "A model that by its name embeds, reranks or transcribes, unknown to LiteLLM's map and without model_info.mode: its health check asks it to chat, and fails.",
    wrong: models + health,
    right: `${models}    model_info:\n      mode: embedding\n${health}`,
  }),
  check({ section, deployments, model, report }) {
    if (section("general_settings")["background_health_checks"] !== true) return;
    for (const deployment of deployments) {
      const { info, bare, path } = deployment;
      if (isGiven(info["mode"]) || isGiven(info["health_check_model"])) continue;
      if (info["disable_background_health_check"] === true || model(deployment)?.mode) continue;
      const mode = modes.find(([pattern]) => pattern.test(bare))?.[1];
      if (mode === undefined) continue;
      report(
        [...path, "litellm_params", "model"],
        "LiteLLM takes it for one that chats: its health check fails",
        { at: "value", suggestion: `model_info.mode: ${mode}` },
      );
    }
  },
};
