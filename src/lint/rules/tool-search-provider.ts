import { nearest } from "../../nearest.ts";
import { isMapping, listOf, mappingOf } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted } from "../text.ts";

const tool = (provider: string): string =>
  `search_tools:\n  - search_tool_name: web\n    litellm_params:\n      search_provider: ${provider}\n`;

export const rule: Rule = {
  id: "tool/search-provider",
  severity: "error",
  about: () => ({
    description: "A search tool of a provider that LiteLLM does not have: every search fails.",
    wrong: tool("tavilly"),
    right: tool("tavily"),
  }),
  check({ config, catalogue, report }) {
    const tools = config["search_tools"];
    const known = catalogue.search_providers;
    for (const [index, entry] of listOf(tools).entries()) {
      if (!isMapping(entry)) continue;
      const provider = mappingOf(entry["litellm_params"])["search_provider"];
      if (typeof provider !== "string" || provider === "" || isReference(provider)) continue;
      if (known.length === 0 || known.includes(provider)) continue;
      const path = ["search_tools", index, "litellm_params", "search_provider"];
      const message = `LiteLLM has no search provider ${quoted(provider)}: every search fails`;
      report(path, message, { at: "value", suggestion: nearest(provider, known) });
    }
  },
};
