import { mappingOf } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted, stringsAt } from "../text.ts";

const team = (model: string): string =>
  `${chat}litellm_settings:\n  default_team_params:\n    models: [${model}]`;

/** Lists of names in litellm_settings, and what comes of one that nothing serves. */
const lists = [
  [["default_key_generate_params", "models"], "new keys may call what is not there"],
  [["default_internal_user_params", "models"], "new users may call what is not there"],
  [["default_team_params", "models"], "new teams may call what is not there"],
  [["model_group_settings", "forward_client_headers_to_llm_api"], "no header is forwarded for it"],
  [["public_model_groups"], "the model hub does not show it"],
] as const;

const isSpecial = (name: string): boolean =>
  /^(?:all-(?:team|proxy)-models|no-default-models)$/.test(name) || name.includes("*");

export const rule: Rule = {
  id: "ref/allowed-model",
  severity: "warning",
  about: () => ({
    description:
      "A name that nothing serves among the models of new keys, users and teams, those whose requests hand their headers on, or those that everybody may see.",
    wrong: team("chta"),
    right: team("chat"),
  }),
  check({ section, deployments, named, report }) {
    // They are all in a database.
    if (deployments.length === 0) return;
    const settings = section("litellm_settings");
    for (const [[key, part], effect] of lists) {
      const list = part === undefined ? settings[key] : mappingOf(settings[key])[part];
      for (const [index, name] of stringsAt(list)) {
        if (isReference(name) || isSpecial(name) || named.served(name) !== undefined) continue;
        const path = ["litellm_settings", key, ...(part === undefined ? [] : [part]), index];
        report(path, `${quoted(name)} is not served by this config: ${effect}`, {
          at: "value",
          suggestion: named.nearest(name),
        });
      }
    }
  },
};
