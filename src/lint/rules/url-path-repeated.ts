import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

const ending = /\/(?:chat\/completions|completions|embeddings|responses)\/?$/;

export const rule: Rule = {
  id: "url/path-repeated",
  severity: "error",
  description:
    "LiteLLM adds the path of the call to api_base: with the path in it, requests go to …/chat/completions/chat/completions.",
  wrong: modelList(
    deployment("chat", "openai/own", "api_base: https://llm.example/v1/chat/completions"),
  ),
  right: modelList(deployment("chat", "openai/own", "api_base: https://llm.example/v1")),
  check({ deployments, report }) {
    for (const { provider, params, path } of deployments) {
      const base = params["api_base"];
      if (typeof base !== "string" || isReference(base) || !ending.test(base)) continue;
      if (provider !== "openai" && provider !== "custom_openai") continue;
      const here = [...path, "litellm_params", "api_base"];
      const text = base.replace(ending, "");
      const message = "LiteLLM adds this path itself, so that it stands there twice";
      report(here, message, {
        at: "value",
        suggestion: text,
        fix: { path: here, at: "value", text },
      });
    }
  },
};
