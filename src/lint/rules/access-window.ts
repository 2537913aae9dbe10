import { describeValue } from "../../litellm/types.ts";
import { isGiven } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted } from "../text.ts";
import { refuses } from "../wrong-type.ts";

const windows = (start: string, zone: string): string =>
  `${modelList(deployment("chat", "openai/gpt-5"))}    model_info:
      access_windows:
        - {start: "${start}", end: "17:00", timezone: ${zone}, team_ids: [research]}
`;

/** A time of the day as Python reads it. */
const time = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/;

/** The same moment in the same letters. */
const inFull = (given: unknown): string => String(given).replace(/^..:..$/, "$&:00");

/** Whether there is such a time zone: Python and V8 know the same ones, Python by their very letters. */
function isZone(name: string): boolean {
  // V8 takes +01:00 as well
  if (!/^[A-Z]/.test(name)) return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    return timeZone === name || timeZone.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}

export const rule: Rule = {
  id: "access/window",
  severity: "error",
  about: () => ({
    description:
      "An access window with a time that is no time of the day, that ends when it begins, or in a time zone that there is not: LiteLLM refuses to start.",
    wrong: windows("9:00", "Berlin"),
    right: windows("09:00", "Europe/Berlin"),
  }),
  check({ spots, report }) {
    for (const { path, value } of spots("model_info.access_windows.*")) {
      for (const key of ["start", "end"]) {
        const given = value[key];
        if (!isGiven(given) || isReference(given)) continue;
        if (typeof given === "string" && time.test(given)) continue;
        const message = `${describeValue(given)} is not a time such as "09:00", in quotes and without a time zone; ${refuses}`;
        report([...path, key], message, { at: "value" });
      }
      if (isGiven(value["start"]) && inFull(value["start"]) === inFull(value["end"])) {
        report([...path, "end"], `it ends when it begins; ${refuses}`, { at: "value" });
      }
      const zone = value["timezone"];
      if (typeof zone !== "string" || zone === "" || isReference(zone) || isZone(zone)) continue;
      report([...path, "timezone"], `there is no time zone ${quoted(zone)}; ${refuses}`, {
        at: "value",
      });
    }
  },
};
