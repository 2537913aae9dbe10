import { chat } from "../example.ts";
import { callbackNames, moduleFile } from "../modules.ts";
import type { Rule } from "../rule.ts";

const callbacks = (name: string): string => `${chat}litellm_settings:\n  callbacks: [${name}]`;

export const rule: Rule = {
  id: "callback/missing-module",
  severity: "warning",
  about: () => ({
    description:
      "A callback of one's own whose file is not beside the config: LiteLLM starts only where Python finds the module elsewhere.",
    wrong: callbacks("my_hooks.handler"),
    right: callbacks("prometheus"),
  }),
  check({ section, facts, report }) {
    if (facts.exists === undefined) return;
    for (const { path, name } of callbackNames(section)) {
      const file = moduleFile(name);
      if (file === undefined || facts.exists(file)) continue;
      report(path, `there is no ${file} beside the config`, { at: "value" });
    }
  },
};
