import { deployment, modelList } from "../example.ts";
import { routes } from "../routes.ts";
import type { Rule } from "../rule.ts";

const models = modelList(deployment("chat", "openai/gpt-5"), deployment("spare", "openai/gpt-4.1"));

export const rule: Rule = {
  id: "route/cycle",
  severity: "info",
  about: () => ({
    description: "Two groups are each other's fallback: harmless, each is called once.",
    wrong: `${models}router_settings:\n  fallbacks:\n    - chat: [spare]\n    - spare: [chat]`,
    right: `${models}router_settings:\n  fallbacks:\n    - chat: [spare]`,
  }),
  check({ fallbacks, report }) {
    const known = new Map(
      Array.from(routes(fallbacks(), "fallbacks"), ([from, to]) => [from, new Set(to)]),
    );
    for (const { kind, used, source, targets } of fallbacks()) {
      if (kind !== "fallbacks" || !used || source === undefined) continue;
      for (const { name, path } of targets) {
        if (name === source || !known.get(name)?.has(source)) continue;
        report(path, `"${name}" falls back to "${source}" as well; each is called once`, {
          at: "value",
        });
      }
    }
  },
};
