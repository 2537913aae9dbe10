import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const models = modelList(
  ...["chat", "second", "third"].map((name) => deployment(name, "openai/gpt-5")),
);
const fallbacks = (...items: string[]): string =>
  `${models}router_settings:\n  fallbacks:\n${items.map((item) => `    - ${item}\n`).join("")}`;

export const rule: Rule = {
  id: "ref/fallback-repeated",
  severity: "error",
  description:
    "A second entry of one name in a list of fallbacks: LiteLLM takes the first, of * the last, and never the other.",
  wrong: fallbacks("chat: [second]", "chat: [third]"),
  right: fallbacks("chat: [second, third]"),
  check({ fallbacks, report }) {
    const seen = new Map<string, (typeof all)[number]>();
    const all = fallbacks().filter(({ source, used }) => source !== undefined && used);
    for (const fallback of all) {
      const { kind, section, source = "" } = fallback;
      const id = JSON.stringify([section, kind, source]);
      const first = seen.get(id);
      if (first === undefined) {
        seen.set(id, fallback);
        continue;
      }
      const last = source === "*";
      if (last) seen.set(id, fallback);
      const [, , index] = last ? fallback.path : first.path;
      report(
        last ? first.path : fallback.path,
        `${kind}[${String(index)}] has "${source}" too, and LiteLLM takes that one; put the names into one list`,
      );
    }
  },
};
