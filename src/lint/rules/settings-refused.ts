import { outcomeOf } from "../../litellm/outcomes.ts";
import { isOfType } from "../../litellm/types.ts";
import { isNothing } from "../accepted.ts";
import { refusal } from "../refused.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";
import { is180 } from "../versions.ts";

const settings = (line: string): string => `litellm_settings:\n  ${line}`;

export const rule: Rule = {
  id: "settings/refused",
  severity: "error",
  about: () => ({
    description:
      "A value on which LiteLLM refuses to start, with an error that does not name the setting: an empty one where it wants a list, a time without quotes.",
    wrong: settings("success_callback:"),
    right: settings("success_callback: [langfuse]"),
  }),
  check({ config, section, catalogue, report }) {
    for (const name of ["top", "litellm_settings", "general_settings"] as const) {
      const given = name === "top" ? config : section(name);
      for (const { key, takes, since } of refusal(name, given)) {
        const value = given[key];
        const type = catalogue.places[name]?.get(key);
        if (type === undefined || (since && is180(catalogue.version))) continue;
        // That a variable holds none has a rule of its own.
        if (isReference(value) && /^(?:list|map)/.test(type)) continue;
        // What something empty does was measured.
        if (isNothing(value) && catalogue.outcomes.stops[name]?.has(key)) {
          if (outcomeOf(catalogue.outcomes, name, key, value) === undefined) continue;
        }
        // A value of another type than the catalogue's is found by its type.
        if (value !== null && type !== "any" && !isOfType(type, value)) continue;
        const shown = value === null ? "nothing is given here and " : "";
        report(
          name === "top" ? [key] : [name, key],
          `${shown}LiteLLM refuses to start: it takes ${takes}`,
          {
            at: value === null ? "key" : "value",
          },
        );
      }
    }
  },
};
