import { nearest } from "../../nearest.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted, stringsAt } from "../text.ts";
import { is180 } from "../versions.ts";

const kinds = (
  "models mcp guardrails policies vector_stores pass_through_endpoints prompts model_cost_map " +
  "tools config_overrides websearch_interception_settings"
).split(" ");

const objects = (names: string): string =>
  `${chat}general_settings:\n  store_model_in_db: true\n  supported_db_objects: [${names}]`;

export const rule: Rule = {
  id: "database/objects",
  severity: "error",
  description:
    "A word in supported_db_objects that is no kind of object: LiteLLM compares each as it stands, and takes what is meant from the database no longer.",
  wrong: objects("model"),
  right: objects("models"),
  check({ section, catalogue, report }) {
    if (is180(catalogue.version)) return;
    const given = section("general_settings")["supported_db_objects"];
    for (const [index, name] of stringsAt(given)) {
      if (kinds.includes(name) || isReference(name)) continue;
      const message = `LiteLLM keeps no ${quoted(name)} in its database; there are ${kinds.join(", ")}`;
      report(["general_settings", "supported_db_objects", index], message, {
        at: "value",
        suggestion: nearest(name, kinds),
      });
    }
  },
};
