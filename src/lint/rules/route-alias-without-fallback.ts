import { deployment, modelList } from "../example.ts";
import { routes } from "../routes.ts";
import type { Rule } from "../rule.ts";

const models = modelList(
  deployment("chat", "openai/gpt-5"),
  deployment("other", "anthropic/claude-sonnet-4-5"),
);
const fallbacks = `${models}router_settings:\n  model_group_alias:\n    gpt: chat\n  fallbacks:\n    - chat: [other]\n`;

export const rule: Rule = {
  id: "route/alias-without-fallback",
  severity: "warning",
  about: () => ({
    description:
      "A group has a fallback, and an alias of it has none: LiteLLM looks fallbacks up by the name of the request.",
    wrong: fallbacks,
    right: `${fallbacks}    - gpt: [other]\n`,
  }),
  check({ fallbacks, named, report }) {
    const known = routes(fallbacks(), "fallbacks");
    if (known.has("*")) return;
    for (const [alias, target] of named.aliases) {
      if (!known.has(target) || known.has(alias)) continue;
      const message = `"${target}" has a fallback, requests for "${alias}" do not get it`;
      report(["router_settings", "model_group_alias", alias], message);
    }
  },
};
