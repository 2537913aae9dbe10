import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { strings } from "../text.ts";

const callbacks = (name: string): string => `${chat}litellm_settings:\n  callbacks: [${name}]`;

export const rule: Rule = {
  id: "callback/missing-module",
  severity: "warning",
  description:
    "A callback of one's own whose file is not beside the config: LiteLLM starts only where Python finds the module elsewhere.",
  wrong: callbacks("my_hooks.handler"),
  right: callbacks("prometheus"),
  check({ section, facts, report }) {
    if (facts.exists === undefined) return;
    for (const key of ["callbacks", "success_callback", "failure_callback"]) {
      const value = section("litellm_settings")[key];
      const single = typeof value === "string";
      for (const [index, name] of strings(single ? [value] : value).entries()) {
        const parts = name.split(".");
        if (parts.length < 2 || parts[0] === "litellm" || /[/:]/.test(name)) continue;
        const file = `${parts.slice(0, -1).join("/")}.py`;
        if (facts.exists(file)) continue;
        const message = `there is no ${file} beside the config`;
        report(["litellm_settings", key, ...(single ? [] : [index])], message, { at: "value" });
      }
    }
  },
};
