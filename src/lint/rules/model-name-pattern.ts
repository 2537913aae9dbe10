import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../text.ts";

const model = (name: string): string => modelList(deployment(name, '"openai/*"'));

/** Signs of a regular expression or a glob, in names that no model has. */
const signs: readonly RegExp[] = [
  /^\^|\$$/,
  /\\[.dws/-]/,
  // In gpt-4.* and anthropic.* the dot may be that of gpt-4.1 and of Bedrock's names.
  /(?<![^-/_:)\]])\.\*|\.\+/,
  /\?/,
  /\[\^?(?:\w-\w)+[\w.-]?\]/,
  /\([^)]*\|[^)]*\)/,
  /\{[^}]*,[^}]*\}/,
];

/** What one of them has in any case. */
const special = /[\\^$?*+[({]/;

export const rule: Rule = {
  id: "model/name-pattern",
  severity: "error",
  about: () => ({
    description:
      "A model_name written as a regular expression or a glob, such as gpt-.* or ^gpt: LiteLLM knows the * alone, and takes every other character as it stands.",
    wrong: model('"gpt-.*"'),
    right: model('"gpt-*"'),
  }),
  check({ deployments, report }) {
    for (const { name, path, info } of deployments) {
      // The name of a team's model is made up; what is asked for is team_public_model_name.
      if (name === undefined || info["team_public_model_name"] !== undefined) continue;
      if (!special.test(name)) continue;
      const sign = signs.map((pattern) => pattern.exec(name)?.[0]).find((found) => found);
      if (sign === undefined) continue;
      const plain = name.replace(/^\^|\$$/g, "").replace(/\.[*+]/g, "*");
      const isPlain = !signs.some((pattern) => pattern.test(plain));
      const message = `LiteLLM knows no pattern but the *: it takes ${quoted(sign)} as it stands`;
      report([...path, "model_name"], message, {
        at: "value",
        suggestion: isPlain ? plain : undefined,
      });
    }
  },
};
