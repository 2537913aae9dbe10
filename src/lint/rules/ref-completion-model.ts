import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

const general = (name: string): string => `${chat}general_settings:\n  completion_model: ${name}`;

export const rule: Rule = {
  id: "ref/completion-model",
  severity: "error",
  about: () => ({
    description:
      "completion_model replaces the model of every chat request; with a name that nothing serves all of them fail.",
    wrong: general("chta"),
    right: general("chat"),
  }),
  check({ section, named, report }) {
    const name = section("general_settings")["completion_model"];
    if (typeof name !== "string" || name === "" || isReference(name)) return;
    if (named.served(name) !== undefined) return;
    const message = `every chat request is sent to "${name}", which is not served by this config`;
    report(["general_settings", "completion_model"], message, {
      at: "value",
      ...named.unserved(name),
    });
  },
};
