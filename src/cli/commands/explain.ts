import { nearestRule } from "../../lint/nearest-rule.ts";
import type { Rule } from "../../lint/rule.ts";
import { rules } from "../../lint/rules/index.ts";
import { meant } from "../../nearest.ts";
import { type Command, UsageError } from "../command.ts";

const indented = (text: string): string =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");

/** What is known of a rule, for the terminal. */
export function explainRule({ id, severity, about, profile }: Rule): string {
  const { description, wrong, right } = about();
  const only = profile === undefined ? "" : `, only with --profile ${profile}`;
  return `${id} (${severity}${only})\n\n${description}\n\nWrong:\n${indented(wrong)}\n\nRight:\n${indented(right)}\n`;
}

export const command: Command = {
  usage: "explain [RULE]",
  description:
    "Says what a rule of `muffintin lint` finds, with an example; without RULE lists all of them.",
  options: {},
  run({ positionals }, io) {
    const [id, ...surplus] = positionals;
    if (surplus.length > 0) throw new UsageError(`${surplus.join(" ")}: one rule at a time`);
    if (id === undefined) {
      const width = Math.max(...rules.map((rule) => rule.id.length));
      for (const rule of rules) {
        io.stdout(
          `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.about().description}\n`,
        );
      }
      return 0;
    }
    const rule = rules.find((known) => known.id === id);
    if (rule === undefined) {
      const hint = meant(nearestRule(id)) || "; `muffintin explain` lists all";
      throw new UsageError(`there is no rule "${id}"${hint}`);
    }
    io.stdout(explainRule(rule));
    return 0;
  },
};
