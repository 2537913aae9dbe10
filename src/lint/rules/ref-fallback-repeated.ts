import { deployment, indented, modelList } from "../example.ts";
import type { Fallback } from "../fallbacks.ts";
import type { Rule } from "../rule.ts";

const models = modelList(
  ...["chat", "second", "third"].map((name) => deployment(name, "openai/gpt-5")),
);
const fallbacks = (...items: string[]): string =>
  `${models}router_settings:\n  fallbacks:\n${indented(
    4,
    items.map((item) => `- ${item}`),
  )}`;

export const rule: Rule = {
  id: "ref/fallback-repeated",
  severity: "error",
  about: () => ({
    description:
      "A second entry of one name in a list of fallbacks: LiteLLM takes the first, of * the last, and never the other.",
    wrong: fallbacks("chat: [second]", "chat: [third]"),
    right: fallbacks("chat: [second, third]"),
  }),
  check({ fallbacks, report }) {
    const winners = new Map<string, Fallback>();
    for (const fallback of fallbacks()) {
      const { kind, section, source, used } = fallback;
      if (source === undefined || !used) continue;
      const id = JSON.stringify([section, kind, source]);
      const before = winners.get(id);
      const [taken, lost] = source === "*" || !before ? [fallback, before] : [before, fallback];
      winners.set(id, taken);
      if (lost === undefined) continue;
      const [, , index] = taken.path;
      const message = `${kind}[${String(index)}] has "${source}" too, and LiteLLM takes that one; put the names into one list`;
      report(lost.path, message);
    }
  },
};
