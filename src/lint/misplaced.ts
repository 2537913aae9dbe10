import type { Rule } from "./rule.ts";

/** Keys that LiteLLM reads from one section only. */
type Misplaced = {
  id: string;
  about: Rule["about"];
  keys: readonly string[];
  from: readonly string[];
  to: string;
  /** what happens where it stands */
  effect: string;
};

/** Makes the rule for keys that are read from one section only. */
export function misplaced(given: Misplaced): Rule {
  const { keys, from, to, effect, ...described } = given;
  return {
    ...described,
    severity: "error",
    claims: (place, key) => from.includes(place) && keys.includes(key),
    check({ config, section, report }) {
      for (const place of from) {
        const mapping = place === "top" ? config : section(place);
        for (const key of keys) {
          if (!Object.hasOwn(mapping, key)) continue;
          const path = place === "top" ? [key] : [place, key];
          const message = `${key} is read from ${to} only; here ${effect}`;
          report(path, message, { suggestion: `${to}.${key}` });
        }
      }
    },
  };
}
