import { chat } from "../example.ts";
import { callbackNames, moduleFile } from "../modules.ts";
import type { Rule } from "../rule.ts";
import { is180 } from "../versions.ts";

const callbacks = (name: string): string => `${chat}litellm_settings:\n  callbacks: [${name}]`;

/** As Python's classes are called, and nothing else. */
const className = /^[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*$/;

export const rule: Rule = {
  id: "callback/class",
  severity: "warning",
  about: () => ({
    description:
      "A callback of one's own that is, by its name, a class: LiteLLM refuses to start, for it wants an instance. In success_callback and failure_callback it starts, and runs none of its methods.",
    wrong: callbacks("my_hooks.MyHandler"),
    right: callbacks("my_hooks.handler"),
  }),
  check({ section, catalogue, report }) {
    for (const { path, name } of callbackNames(section)) {
      const last = name.slice(name.lastIndexOf(".") + 1);
      if (moduleFile(name) === undefined || !className.test(last)) continue;
      const isRefused = path[1] === "callbacks" && !is180(catalogue.version);
      const effect = isRefused ? "refuses to start with it" : "runs none of its methods";
      const message = `if ${last} is a class, LiteLLM ${effect}: it wants an instance of it`;
      report(path, message, { at: "value" });
    }
  },
};
