import { ownProviders } from "../../litellm/provider-of.ts";
import { nearest } from "../../nearest.ts";
import { own } from "../../own.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

/** What others call a provider. */
const others: Readonly<Record<string, string>> = {
  aws: "bedrock",
  "azure-openai": "azure",
  claude: "anthropic",
  google: "gemini",
  "google-ai-studio": "gemini",
  grok: "xai",
  kimi: "moonshot",
  vertex: "vertex_ai",
  zhipu: "zai",
  zhipuai: "zai",
};

export const rule: Rule = {
  id: "provider/unknown-prefix",
  severity: "error",
  about: () => ({
    description:
      "LiteLLM knows no such provider: it drops the deployment with a line in the log and says the config is OK.",
    wrong: modelList(deployment("chat", "opnai/gpt-5")),
    right: modelList(deployment("chat", "openai/gpt-5")),
  }),
  check({ config, deployments, catalogue, report }) {
    const theirs = ownProviders(config);
    const providers = Object.keys(catalogue.providers);
    const meantBy = (prefix: string): string | undefined =>
      own(others, prefix.toLowerCase()) ?? nearest(prefix, providers);
    for (const { provider, model, params, path } of deployments) {
      const explicit = params["custom_llm_provider"];
      const slash = model.indexOf("/");
      if (typeof explicit === "string" && provider === explicit) {
        if (isReference(explicit) || Object.hasOwn(catalogue.providers, explicit)) continue;
        if (theirs.has(explicit) || isReference(model)) continue;
        report(
          [...path, "litellm_params", "custom_llm_provider"],
          `LiteLLM has no provider "${explicit}" and drops this deployment`,
          {
            at: "value",
            suggestion: meantBy(explicit),
          },
        );
      }
      if (provider !== undefined || slash < 0) continue;
      const prefix = model.slice(0, slash);
      const near = meantBy(prefix);
      const message = `LiteLLM has no provider "${prefix}" and drops this deployment`;
      report([...path, "litellm_params", "model"], message, {
        at: "value",
        suggestion: near === undefined ? undefined : `${near}${model.slice(slash)}`,
      });
    }
  },
};
