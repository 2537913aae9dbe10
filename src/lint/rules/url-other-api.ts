import { own } from "../../own.ts";
import { isGiven } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

/** Addresses of one API below which LiteLLM asks for another, by provider: measured on the paths that a server sees. */
type Other = { path: RegExp; added: string; meant?: string };

const anthropic: Other = {
  path: /\/anthropic(?:\/v1)?\/?$/,
  added: "/chat/completions",
  meant: "anthropic",
};
const chatting: Other = {
  path: /\/(?:paas\/v4|compatible-mode(?:\/v1)?)\/?$/,
  added: "/v1/messages",
  meant: "openai",
};
const foundry: Other = {
  path: /\/models\/?$|\/api\/projects\/[^/]+\/?$/,
  added: "/openai/deployments/…",
};

const others: Readonly<Record<string, Other>> = {
  ...Object.fromEntries(
    ["openai", "custom_openai", "hosted_vllm", "moonshot", "zai", "dashscope", "volcengine"].map(
      (provider) => [provider, anthropic],
    ),
  ),
  anthropic: chatting,
  azure: foundry,
};

/** Whether an address is of another API than the provider's. */
export const isOtherApi = (provider: string, base: string): boolean =>
  own(others, provider)?.path.test(base) === true;

export const rule: Rule = {
  id: "url/other-api",
  severity: "error",
  description:
    "The address of Anthropic's form of an API with the prefix of a provider that LiteLLM asks in OpenAI's form, or the reverse, or one of Azure AI below which azure/ looks for deployments: requests go where nobody answers.",
  wrong: modelList(deployment("chat", "openai/glm-5", "api_base: https://api.z.ai/api/anthropic")),
  right: modelList(
    deployment("chat", "anthropic/glm-5", "api_base: https://api.z.ai/api/anthropic"),
  ),
  check({ deployments, report }) {
    for (const { provider = "", params, bare, path } of deployments) {
      const key = isGiven(params["api_base"]) ? "api_base" : "base_url";
      const base = params[key];
      if (typeof base !== "string" || !isOtherApi(provider, base)) continue;
      const { path: other, added, meant } = others[provider] ?? anthropic;
      const its = /\/[^/]+\/?$/.exec(base)?.[0].replace(/\/$/, "") ?? "";
      const message = `LiteLLM asks …${its}${added} for ${provider}, where nobody answers`;
      report([...path, "litellm_params", key], message, {
        at: "value",
        suggestion: meant === undefined ? base.replace(other, "") : `model: ${meant}/${bare}`,
      });
    }
  },
};
