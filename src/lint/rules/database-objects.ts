import { nearest } from "../../nearest.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted, stringsAt } from "../text.ts";
import { is180 } from "../versions.ts";

/** What LiteLLM asks for by its name, which is more than its documentation has. */
const kinds180 = (
  "models guardrails vector_stores vector_store_indexes mcp agents pass_through_endpoints prompts " +
  "search_tools model_cost_map sso_settings cache_settings"
).split(" ");
const kinds = [
  ...kinds180,
  ...["policies", "tools", "anthropic_beta_headers", "semantic_filter_settings"],
  ...["websearch_interception_settings", "config_overrides"],
];

const objects = (names: string): string =>
  `${chat}general_settings:\n  store_model_in_db: true\n  supported_db_objects: [${names}]`;

export const rule: Rule = {
  id: "database/objects",
  severity: "error",
  about: () => ({
    description:
      "A word in supported_db_objects that is no kind of object: LiteLLM compares each as it stands, and takes what is meant from the database no longer.",
    wrong: objects("model"),
    right: objects("models"),
  }),
  check({ section, catalogue, report }) {
    const known = is180(catalogue.version) ? kinds180 : kinds;
    const given = section("general_settings")["supported_db_objects"];
    for (const [index, name] of stringsAt(given)) {
      if (known.includes(name) || isReference(name)) continue;
      const message = `LiteLLM keeps no ${quoted(name)} in its database; there are ${known.join(", ")}`;
      report(["general_settings", "supported_db_objects", index], message, {
        at: "value",
        suggestion: nearest(name, known),
      });
    }
  },
};
