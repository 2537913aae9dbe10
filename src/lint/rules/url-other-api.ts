import { otherApi } from "../../litellm/addresses.ts";
import { baseKey } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "url/other-api",
  severity: "error",
  about: () => ({
    description:
      "The address of Anthropic's form of an API with the prefix of a provider that LiteLLM asks in OpenAI's form, or the reverse, or one of Azure AI below which azure/ looks for deployments: requests go where nobody answers.",
    wrong: modelList(
      deployment("chat", "openai/glm-5", "api_base: https://api.z.ai/api/anthropic"),
    ),
    right: modelList(
      deployment("chat", "anthropic/glm-5", "api_base: https://api.z.ai/api/anthropic"),
    ),
  }),
  check({ deployments, report }) {
    for (const deployment of deployments) {
      const { provider = "", params, bare, path } = deployment;
      const key = baseKey(deployment);
      const base = params[key];
      const other = otherApi(provider);
      if (typeof base !== "string" || !other?.path.test(base)) continue;
      const { added, meant } = other;
      const its = /\/[^/]+\/?$/.exec(base)?.[0].replace(/\/$/, "") ?? "";
      const message = `LiteLLM asks …${its}${added} for ${provider}, where nobody answers`;
      report([...path, "litellm_params", key], message, {
        at: "value",
        suggestion: meant === undefined ? base.replace(other.path, "") : `model: ${meant}/${bare}`,
      });
    }
  },
};
