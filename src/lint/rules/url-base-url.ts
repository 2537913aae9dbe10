import { isGiven } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const models = (key: string): string =>
  modelList(deployment("chat", "openai/own", `${key}: http://localhost:8000/v1`));

/** Calls for which LiteLLM reads it: measured on the paths that a server sees. */
const reading = ["chat", "completion", "audio_speech", "audio_transcription"];

export const rule: Rule = {
  id: "url/base-url",
  severity: "warning",
  about: () => ({
    description:
      "base_url where api_base is meant: LiteLLM reads it for chat and audio only, and sends embeddings, /v1/responses and often /v1/messages, key included, to the vendor's own address.",
    wrong: models("base_url"),
    right: models("api_base"),
  }),
  check({ having, model, report }) {
    for (const deployment of having("litellm_params", "base_url")) {
      const { params, info, bare, path } = deployment;
      if (!isGiven(params["base_url"]) || isGiven(params["api_base"])) continue;
      const stated =
        info["mode"] ?? model(deployment)?.mode ?? (/embed/i.test(bare) && "embedding");
      const mode = typeof stated === "string" ? stated : "chat";
      const isRead = reading.includes(mode);
      const here = [...path, "litellm_params", "base_url"];
      const message = isRead
        ? "LiteLLM reads it for chat and audio only: what comes as /v1/responses or for embeddings goes to the vendor's own address"
        : `LiteLLM does not read it for ${mode}: requests go to the vendor's own address`;
      report(here, message, {
        severity: isRead ? "warning" : "error",
        suggestion: "api_base",
        fix: { path: here, at: "key", text: "api_base" },
      });
    }
  },
};
