import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const models = modelList(deployment("chat", "openai/gpt-5"), deployment("spare", "openai/gpt-4.1"));

export const rule: Rule = {
  id: "production/no-fallback",
  severity: "info",
  profile: "production",
  about: () => ({
    description: "A group without a fallback: when its deployments fail, its users see the error.",
    wrong: models,
    right: `${models}litellm_settings:\n  default_fallbacks: [spare]`,
  }),
  check({ fallbacks, named, report }) {
    const list = fallbacks().filter(
      ({ kind, used }) => used && (kind === "fallbacks" || kind === "default_fallbacks"),
    );
    if (list.some(({ source }) => source === undefined || source === "*")) return;
    const sources = new Set(list.map(({ source }) => source));
    for (const [name, [first]] of named.groups) {
      if (first === undefined || sources.has(name)) continue;
      report([...first.path, "model_name"], `"${name}" has no fallback`, { at: "value" });
    }
  },
};
