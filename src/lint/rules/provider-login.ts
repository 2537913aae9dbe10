import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

/** Providers that a person logs in to, with a code that they enter in a browser. */
const logins = [
  ["github_copilot", "GitHub Copilot"],
  ["chatgpt", "ChatGPT"],
] as const;

export const rule: Rule = {
  id: "provider/login",
  severity: "info",
  about: () => ({
    description:
      "Deployments of a provider that a person has to log in to, once, where the proxy runs: until then LiteLLM drops them when it starts.",
    wrong: modelList(deployment("chat", "github_copilot/gpt-5")),
    right: modelList(deployment("chat", "openai/gpt-5")),
  }),
  check({ deployments, replicas, report }) {
    // replicas/login-file says more
    if (replicas > 1) return;
    for (const [name, vendor] of logins) {
      const [first, ...more] = deployments.filter(({ provider }) => provider === name);
      if (first === undefined) continue;
      const others = more.length > 0 ? ` (and ${more.length} more)` : "";
      report(
        [...first.path, "litellm_params", "model"],
        `LiteLLM drops this deployment${others} where nobody has logged in to ${vendor}`,
        { at: "value" },
      );
    }
  },
};
