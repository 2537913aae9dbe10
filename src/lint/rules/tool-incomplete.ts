import { isMapping, listOf, type Mapping, mappingOf } from "../../yaml/read.ts";
import { isNothing } from "../accepted.ts";
import { agentsKey } from "../agents.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { knowsKey } from "../versions.ts";

/** What a tool lacks, of its own and of its provider's keys. */
const ofTool =
  (kind: string) =>
  (entry: Mapping): string[] => {
    const params = entry["litellm_params"] ?? {};
    // That they are no mapping is told of their type.
    const isTold = !isNothing(params) && !isMapping(params);
    const hasProvider = isTold || !isNothing(mappingOf(params)[`${kind}_provider`] ?? null);
    return [
      ...(isNothing(entry[`${kind}_tool_name`] ?? null) ? [`${kind}_tool_name`] : []),
      ...(hasProvider ? [] : [`${kind}_provider in its litellm_params`]),
    ];
  };

/** Without one of these LiteLLM starts, and the entry serves nobody. */
const kinds: readonly {
  path: Path | typeof agentsKey;
  what: string;
  lacks(entry: Mapping): string[];
}[] = [
  {
    path: agentsKey,
    what: "an agent",
    lacks: (entry) =>
      ["agent_name", "agent_card_params"].filter((key) => isNothing(entry[key] ?? null)),
  },
  {
    path: ["search_tools"],
    what: "a search tool",
    lacks: ofTool("search"),
  },
  { path: ["sandbox_tools"], what: "a sandbox", lacks: ofTool("sandbox") },
  {
    path: ["general_settings", "pass_through_endpoints"],
    what: "a pass-through endpoint",
    // An empty one is an address nobody answers at, which each request says.
    lacks: ({ target = null }) => (target === null ? ["target"] : []),
  },
];

const tools = (name: string): string =>
  `search_tools:\n  - ${name}: web\n    litellm_params:\n      search_provider: tavily\n`;

export const rule: Rule = {
  id: "tool/incomplete",
  severity: "error",
  about: () => ({
    description:
      "An agent without its agent_name or agent_card_params, a search tool or a sandbox without its name or provider, or a pass-through endpoint without its target: LiteLLM starts, and nobody can use it.",
    wrong: tools("name"),
    right: tools("search_tool_name"),
  }),
  check({ config, catalogue, report }) {
    for (const { path: at, what, lacks } of kinds) {
      const path = typeof at === "function" ? [at(config, catalogue.version)] : at;
      if (!knowsKey(catalogue, "top", String(path[0]))) continue;
      const entries = path.reduce((value: unknown, key) => mappingOf(value)[key], config);
      for (const [index, entry] of listOf(entries).entries()) {
        if (!isMapping(entry)) continue;
        for (const key of lacks(entry)) {
          report([...path, index], `${what} needs ${key}; without it nobody can use this one`);
        }
      }
    }
  },
};
