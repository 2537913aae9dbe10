import { remembered } from "../../remembered.ts";
import { hasBase } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { variable } from "../texts.ts";

/** Prefixes that stand for a wire format or for who keeps the prompts: any vendor may be behind them. */
const formats = new Set([
  "openai",
  "custom_openai",
  "openai_like",
  "hosted_vllm",
  "litellm_proxy",
  "anthropic",
  "text-completion-openai",
  ...["dotprompt", "humanloop", "langfuse", "litellm_agent"],
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
  check({ having, catalogue, report }) {
    const ownersOf = remembered((variable: string) =>
      Object.keys(catalogue.providers).filter((name) =>
        catalogue.providers[name]?.env.includes(variable),
      ),
    );
    for (const deployment of having("litellm_params", "api_key")) {
      const { provider, params, path } = deployment;
      if (provider === undefined || formats.has(provider)) continue;
      if (!Object.hasOwn(catalogue.providers, provider)) continue;
      const name = variable(params["api_key"]);
      if (name === undefined || hasBase(deployment)) continue;
      if (catalogue.providers[provider]?.env.includes(name)) continue;
      const owners = ownersOf(name);
      // Others than the vendor itself have its name and more: aiohttp_openai.
      const [vendor] = owners.toSorted((one, other) => one.length - other.length);
      if (vendor === undefined) continue;
      const related = owners.some(
        (name) => name.startsWith(provider.slice(0, 5)) || provider.startsWith(name.slice(0, 5)),
      );
      if (related) continue;
      const message = `the key is one of ${vendor}, the request goes to ${provider}`;
      report([...path, "litellm_params", "model"], message, { at: "value" });
    }
  },
};
