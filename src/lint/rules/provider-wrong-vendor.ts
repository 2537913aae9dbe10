import { hasBase } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { variable } from "../texts.ts";

/** Prefixes that stand for a wire format, behind which any vendor may be. */
const formats = new Set([
  "openai",
  "custom_openai",
  "openai_like",
  "hosted_vllm",
  "litellm_proxy",
  "anthropic",
  "text-completion-openai",
]);

export const rule: Rule = {
  id: "provider/wrong-vendor",
  severity: "warning",
  about: () => ({
    description:
      "The key of one vendor with the prefix of another: requests go to the prefix's vendor.",
    wrong: modelList(
      deployment("chat", "cohere/command-r", "api_key: os.environ/OPENROUTER_API_KEY"),
    ),
    right: modelList(
      deployment("chat", "openrouter/cohere/command-r", "api_key: os.environ/OPENROUTER_API_KEY"),
    ),
  }),
  check({ deployments, catalogue, report }) {
    const owners = new Map<string, Set<string>>();
    for (const [provider, { env }] of Object.entries(catalogue.providers)) {
      for (const name of env) owners.set(name, (owners.get(name) ?? new Set()).add(provider));
    }
    for (const deployment of deployments) {
      const { provider, params, path } = deployment;
      if (provider === undefined || formats.has(provider)) continue;
      if (!Object.hasOwn(catalogue.providers, provider)) continue;
      if (hasBase(deployment)) continue;
      const owner = owners.get(variable(params["api_key"]) ?? "");
      const [vendor] = owner ?? [];
      if (owner === undefined || vendor === undefined || owner.has(provider)) continue;
      const related = [...owner].some(
        (name) => name.startsWith(provider.slice(0, 5)) || provider.startsWith(name.slice(0, 5)),
      );
      if (related) continue;
      const message = `the key is one of ${vendor}, the request goes to ${provider}`;
      report([...path, "litellm_params", "model"], message, { at: "value" });
    }
  },
};
