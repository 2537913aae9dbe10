import type { Context, Rule } from "./rule.ts";

/** Keys that LiteLLM reads from one section only. */
type Misplaced = {
  id: string;
  description: string;
  keys: readonly string[];
  from: readonly string[];
  to: string;
  /** what happens where it stands */
  effect: string;
  wrong: string;
  right: string;
};

const all: Misplaced[] = [];

/** The keys of the placement rules, which the rules on unknown keys leave alone. */
export function hasPlaceRule(place: string, key: string): boolean {
  return all.some(({ from, keys }) => from.includes(place) && keys.includes(key));
}

/** Makes the rule for keys that are read from one section only. */
export function misplaced(given: Misplaced): Rule {
  all.push(given);
  const { id, description, keys, from, to, effect, wrong, right } = given;
  const check = (context: Context): void => {
    for (const section of from) {
      const mapping = section === "top" ? context.config : context.section(section);
      for (const key of keys) {
        if (!Object.hasOwn(mapping, key)) continue;
        const path = section === "top" ? [key] : [section, key];
        const message = `${key} is read from ${to} only; here ${effect}`;
        context.report(path, message, { suggestion: `${to}.${key}` });
      }
    }
  };
  return { id, severity: "error", description, wrong, right, check };
}
