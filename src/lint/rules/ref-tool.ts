import { settingsPlaces } from "../../litellm/callback-settings.ts";
import { nearest } from "../../nearest.ts";
import { mappingOf } from "../../yaml/read.ts";
import { deployment, indented, modelList } from "../example.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { isReference, namesIn, quoted, stringsAt } from "../text.ts";
import { knowsKey } from "../versions.ts";

const store =
  "vector_store_registry:\n  - vector_store_name: books\n    litellm_params:\n" +
  indented(6, ["vector_store_id: VS-1", "custom_llm_provider: openai"]);
const model = (id: string): string =>
  store + modelList(deployment("chat", "openai/gpt-5", `vector_store_ids: [${id}]`));

/** What an interception asks by its name, and what LiteLLM does without it. */
const interceptions = [
  [
    "websearch_interception",
    "search_tool_name",
    "search_tools",
    "LiteLLM takes the first search tool, or Perplexity where there is none",
  ],
  [
    "code_interpreter_interception",
    "sandbox_tool_name",
    "sandbox_tools",
    "every request that runs code fails",
  ],
] as const;

export const rule: Rule = {
  id: "ref/tool",
  severity: "error",
  about: () => ({
    description:
      "A deployment names a vector store, or an interception a search tool or a sandbox, that is not there: nothing is looked up, another tool is taken, or the request fails.",
    wrong: model("VS-2"),
    right: model("VS-1"),
  }),
  check({ config, section, having, catalogue, named, report }) {
    const look = (path: Path, name: unknown, known: readonly string[], effect: string): void => {
      if (typeof name !== "string" || known.includes(name) || isReference(name)) return;
      report(path, `there is no ${quoted(name)} here: ${effect}`, {
        at: "value",
        suggestion: nearest(name, known),
        // A database may hold it.
        severity: named.open ? "warning" : "error",
      });
    };
    const stores = config["vector_store_registry"];
    const entries = Array.isArray(stores) ? stores : [];
    const ids = namesIn(
      entries.map((entry) => mappingOf(entry)["litellm_params"]),
      "vector_store_id",
    );
    const nameOf = new Map(
      entries.map((entry) => [
        mappingOf(entry)["vector_store_name"],
        mappingOf(mappingOf(entry)["litellm_params"])["vector_store_id"],
      ]),
    );
    for (const { params, path } of having("litellm_params", "vector_store_ids")) {
      for (const [index, id] of stringsAt(params["vector_store_ids"])) {
        if (ids.includes(id) || isReference(id)) continue;
        const meant = nameOf.get(id);
        const message =
          meant === undefined
            ? `no vector store has the vector_store_id ${quoted(id)}: nothing is looked up`
            : `${quoted(id)} is the name of a vector store, and not its vector_store_id: nothing is looked up`;
        report([...path, "litellm_params", "vector_store_ids", index], message, {
          at: "value",
          suggestion: typeof meant === "string" ? meant : nearest(id, ids),
          severity: named.open ? "warning" : "error",
        });
      }
    }
    for (const [callback, key, list, effect] of interceptions) {
      if (!knowsKey(catalogue, "litellm_settings", `${callback}_params`)) continue;
      // Without search_tools at the top level LiteLLM takes those of general_settings.
      const known = namesIn(config[list] ?? section("general_settings")[list], key);
      for (const path of settingsPlaces(callback)) {
        look([...path, key], mappingOf(section(path[0])[path[1]])[key], known, effect);
      }
    }
  },
};
