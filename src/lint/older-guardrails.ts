import { isMapping, listOf, type Mapping } from "../yaml/read.ts";
import type { Path } from "./finding.ts";
import { isReference } from "./text.ts";

/** A guardrail of the older form: `litellm_settings.guardrails: [{ mask: { callbacks: [presidio] } }]`. */
export type OlderGuardrail = {
  path: Path;
  given: Mapping;
  /** whether its callbacks are made at the start, or may be; of others nobody looks at their names */
  isOn: boolean;
};

/** Whether an item is of the older form: one that has texts is of the newer one, and elsewhere. */
export const isOlderForm = (item: unknown): item is Readonly<Record<string, Mapping>> =>
  isMapping(item) && Object.values(item).every(isMapping);

/** The guardrails of the older form in litellm_settings. */
export function olderGuardrails(settings: Mapping): OlderGuardrail[] {
  return listOf(settings["guardrails"]).flatMap((item, index) =>
    Object.entries(isOlderForm(item) ? item : {}).map(([name, given]) => {
      const { default_on: on } = given;
      const isOn = isReference(on) || /^(?:true|yes|on|1|t|y)$/i.test(String(on));
      return { path: ["litellm_settings", "guardrails", index, name], given, isOn };
    }),
  );
}
