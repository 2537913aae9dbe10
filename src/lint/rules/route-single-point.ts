import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { some } from "../text.ts";

const models = modelList(deployment("chat", "openai/gpt-5"), deployment("other", "openai/gpt-4.1"));

export const rule: Rule = {
  id: "route/single-point",
  severity: "info",
  about: () => ({
    description:
      "A group with one deployment and no fallback, in a config that has fallbacks for others.",
    wrong: `${models}router_settings:\n  fallbacks:\n    - chat: [other]`,
    right: `${models}router_settings:\n  fallbacks:\n    - chat: [other]\n    - other: [chat]`,
  }),
  check({ fallbacks, named, report }) {
    const sources = new Set<string>();
    for (const { kind, source } of fallbacks()) {
      if (kind === "default_fallbacks" || source === "*") return;
      if (kind === "fallbacks" && source !== undefined) sources.add(source);
    }
    if (sources.size === 0) return;
    const alone = [...named.groups].filter(
      ([name, group]) => group.length === 1 && !sources.has(name) && !name.includes("*"),
    );
    const path = alone[0]?.[1][0]?.path;
    if (path === undefined) return;
    const names = some(alone.map(([name]) => name));
    report([...path, "model_name"], `one deployment and no fallback: ${names}`);
  },
};
