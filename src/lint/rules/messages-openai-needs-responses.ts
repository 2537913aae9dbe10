import { deployment, modelList } from "../example.ts";
import { modeOf } from "../routes.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

const model = ["openai/own", "api_base: http://localhost:8000/v1"] as const;

export const rule: Rule = {
  id: "messages/openai-needs-responses",
  severity: "info",
  about: () => ({
    description:
      "/v1/messages on an openai/ model calls /v1/responses upstream; a server that only chats breaks Claude Code and its like.",
    wrong: modelList(deployment("chat", ...model)),
    right: `${modelList(deployment("chat", ...model))}litellm_settings:\n  use_chat_completions_url_for_anthropic_messages: true`,
  }),
  check({ deployments, section, model, report }) {
    if (
      section("litellm_settings")["use_chat_completions_url_for_anthropic_messages"] !== undefined
    )
      return;
    const found = deployments.filter((entry) => {
      const { provider, params } = entry;
      const base = params["api_base"];
      if (provider !== "openai" || params["use_chat_completions_api"] !== undefined) return false;
      if (typeof base !== "string" || isReference(base) || base.includes("api.openai.com"))
        return false;
      const mode = modeOf(entry, model);
      return mode === undefined || mode === "chat" || mode === "responses";
    });
    const [first] = found;
    if (first === undefined) return;
    const more = found.length > 1 ? ` (and in ${found.length - 1} more)` : "";
    const message = `/v1/messages calls /v1/responses here${more}; a server that only chats wants litellm_settings.use_chat_completions_url_for_anthropic_messages: true`;
    report([...first.path, "litellm_params", "model"], message, { at: "value" });
  },
};
