import { deployment, modelList } from "../example.ts";
import { windowsOf } from "../routes.ts";
import type { Rule } from "../rule.ts";

const models = modelList(
  deployment("small", "openai/gpt-4"),
  deployment("large", "openai/gpt-4.1"),
);

export const rule: Rule = {
  id: "route/smaller-context",
  severity: "error",
  about: () => ({
    description:
      "A context window fallback to a group whose window is smaller: what did not fit will not fit there either.",
    wrong: `${models}router_settings:\n  enable_pre_call_checks: true\n  context_window_fallbacks:\n    - large: [small]`,
    right: `${models}router_settings:\n  enable_pre_call_checks: true\n  context_window_fallbacks:\n    - small: [large]`,
  }),
  check({ fallbacks, named, model, report }) {
    for (const { kind, source, targets } of fallbacks()) {
      if (kind !== "context_window_fallbacks" || source === undefined) continue;
      const from = windowsOf(named.groups.get(source) ?? [], model);
      for (const { name, path } of targets) {
        const to = windowsOf(named.groups.get(name) ?? [], model);
        if (from === undefined || to === undefined || to.most >= from.least) continue;
        const message = `"${name}" takes ${to.most} tokens, "${source}" takes ${from.least}`;
        report(path, message, { at: "value" });
      }
    }
  },
};
