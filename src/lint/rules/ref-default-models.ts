import { mappingOf } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, stringsAt } from "../text.ts";

/** Who gets the models, by the setting that lists them. */
const defaults = {
  default_key_generate_params: "new keys",
  default_internal_user_params: "new users",
  default_team_params: "new teams",
};

/** Names that stand for many models, or none. */
const special = ["all-proxy-models", "all-team-models", "no-default-models"];

const settings = (name: string): string =>
  `${modelList(deployment("chat", "openai/gpt-5"))}litellm_settings:\n  default_key_generate_params:\n    models: [${name}]\n`;

export const rule: Rule = {
  id: "ref/default-models",
  severity: "error",
  description:
    "A model that new keys, users or teams are given by default and nothing serves: theirs is a name that no request can use, and of others they may ask none but what else is listed.",
  wrong: settings("caht"),
  right: settings("chat"),
  check({ section, named, report }) {
    // Where no model is listed they all are in a database.
    if (named.groups.size === 0) return;
    for (const [place, who] of Object.entries(defaults)) {
      const { models } = mappingOf(section("litellm_settings")[place]);
      for (const [index, name] of stringsAt(models)) {
        if (special.includes(name) || name.includes("*") || isReference(name)) continue;
        if (named.served(name) !== undefined) continue;
        const message = `"${name}" is not served by this config; ${who} are given a name of nothing`;
        report(["litellm_settings", place, "models", index], message, {
          at: "value",
          ...named.unserved(name),
        });
      }
    }
  },
};
