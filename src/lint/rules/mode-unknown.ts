import { nearest } from "../../nearest.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted } from "../text.ts";
import { is180 } from "../versions.ts";

/** What LiteLLM's health checks and its model map know. */
const modes = [
  "anthropic_messages",
  "audio_speech",
  "audio_transcription",
  "batch",
  "chat",
  "completion",
  "decisions",
  "embedding",
  "evaluation",
  "extraction",
  "guardrail",
  "image_edit",
  "image_generation",
  "moderation",
  "ocr",
  "realtime",
  "rerank",
  "responses",
  "search",
  "vector_store",
  "video_generation",
];

/** Of these, what 1.80 neither checks nor has a model for. */
const later = ["anthropic_messages", "decisions", "evaluation", "extraction", "guardrail"];

const entry = deployment("vectors", "openai/text-embedding-3-small");
const info = (mode: string): string => `    model_info:\n      mode: ${mode}`;

export const rule: Rule = {
  id: "mode/unknown",
  severity: "warning",
  about: () => ({
    description:
      "A model_info.mode that LiteLLM does not know: each health check of the deployment fails.",
    wrong: modelList(entry, info("embeddings")),
    right: modelList(entry, info("embedding")),
  }),
  check({ having, catalogue, report }) {
    const old = is180(catalogue.version);
    const known = old ? modes.filter((mode) => !later.includes(mode)) : modes;
    for (const { info: own, path } of having("model_info", "mode")) {
      const { mode } = own;
      if (typeof mode !== "string" || isReference(mode) || known.includes(mode)) continue;
      const here = [...path, "model_info", "mode"];
      const near = nearest(mode, known);
      const fix =
        near === undefined ? {} : { fix: { path: here, at: "value", text: near } as const };
      report(here, `LiteLLM has no mode ${quoted(mode)}; its health checks fail`, {
        at: "value",
        suggestion: near,
        ...fix,
      });
    }
  },
};
