import { describeValue } from "../../litellm/types.ts";
import { isGiven } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { eachSpot } from "../spots.ts";
import { isReference } from "../text.ts";
import { dropped, numeric, refuses } from "../wrong-type.ts";

const keys: Readonly<Record<string, readonly string[]>> = {
  model_info: ["created_at", "updated_at", "ptu_effective_from", "ptu_effective_to"],
  prompt: ["created_at", "updated_at"],
};

const form =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt _](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(?:[Zz]|[+-]\d\d:?\d\d)?)?$/;

/** Whether LiteLLM reads it as a point in time: an ISO date or seconds since 1970. */
function isTime(value: unknown): boolean {
  if (typeof value === "number" || value instanceof Date || isReference(value)) return true;
  if (typeof value !== "string") return false;
  if (numeric.test(value)) return true;
  const [, year, month, day] = (form.exec(value) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const model = (date: string): string =>
  `${modelList(deployment("chat", "azure/gpt-5"))}\n    model_info:\n      ptu_effective_from: ${date}`;

export const rule: Rule = {
  id: "schema/date",
  severity: "error",
  about: () => ({
    description:
      "A date that LiteLLM cannot read, for it is not written as 2026-01-31: it drops the deployment, or refuses to start.",
    wrong: model("31.01.2026"),
    right: model('"2026-01-31"'),
  }),
  check({ spots, report }) {
    for (const [place, dates] of Object.entries(keys)) {
      eachSpot(spots(place), ({ path, value, known }) => {
        for (const key of dates.filter((date) => isGiven(value[date]))) {
          const given = value[key];
          if (!known.has(key) || isTime(given)) continue;
          const effect = place === "prompt" ? refuses : dropped;
          const message = `${describeValue(given)} is not a date such as 2026-01-31; ${effect}`;
          report([...path, key], message, { at: "value" });
        }
      });
    }
  },
};
