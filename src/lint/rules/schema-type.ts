import { parseType } from "../../litellm/catalogue.ts";
import { describeType, describeValue, isOfType } from "../../litellm/types.ts";
import { nearest } from "../../nearest.ts";
import { isMapping, listOf } from "../../yaml/read.ts";
import { isEmpty } from "../accepted.ts";
import { type Path, showPath } from "../finding.ts";
import { emptyElsewhere, hasOwnRule } from "../own-rules.ts";
import { refusal } from "../refused.ts";
import type { Rule } from "../rule.ts";
import { eachSpot, type Spot } from "../spots.ts";
import { isReference } from "../text.ts";
import {
  dropped,
  effectOf,
  isCoerced,
  kindsEffect,
  measuredEffect,
  numeric,
  severityOf,
  unquoted,
} from "../wrong-type.ts";
import { tellsOf } from "./schema-missing-key.ts";

/** The word that is meant where a key takes some words only. */
function meantWord(type: string, value: unknown): string | undefined {
  const { values = [] } = parseType(type);
  if (typeof value !== "string") return undefined;
  return values.find((word) => word === value.toUpperCase()) ?? nearest(value, values);
}

const pathOf = ({ path }: Spot, key: string): Path => [...path, key];

/** Sections that are lists of mappings, of which no other rule tells what else stands in them. */
const lists = { model_list: "a deployment", credential_list: "a credential" };

export const rule: Rule = {
  id: "schema/type",
  severity: "error",
  about: () => ({
    description:
      "A value of the wrong type: LiteLLM drops the deployment, refuses the file, or fails later.",
    wrong: "general_settings:\n  alerting: slack",
    right: "general_settings:\n  alerting: [slack]",
  }),
  check({ spots, config, catalogue, facts, report }) {
    const surprising = new Set(facts.surprising.map(({ path }) => showPath(path)));
    // That a key is needed, or what a setting takes, have rules of their own.
    const isSaidOf = ({ place, value }: Spot, key: string): boolean =>
      (tellsOf(place) && catalogue.required[place]?.includes(key)) ||
      refusal(place, value).some((refused) => refused.key === key);
    // What YAML made of unquoted text is found as that.
    const isText = ({ place, path }: Spot, key: string, type: string): boolean =>
      place !== "model_info" && type.includes("string") && surprising.has(showPath([...path, key]));
    const look = (spot: Spot, key: string): void => {
      const value = spot.value[key];
      const type = spot.known.get(key);
      if (type === undefined) return;
      const isOwn = value !== null && hasOwnRule(spot, key);
      // Of a deployment's keys none that takes any type was refused by its kind.
      const takesAny = type === "any" && spot.deployment === undefined;
      if ((value === null || takesAny) && !isOwn) {
        const effect = kindsEffect(catalogue, config, spot, key);
        const takes = type === "any" ? "" : `: it takes ${describeType(type)}`;
        const said = value === null ? "nothing is given here and" : "this does not do here;";
        const at = value === null ? "key" : "value";
        if (effect && !isSaidOf(spot, key))
          report(pathOf(spot, key), `${said} ${effect}${takes}`, { at });
      }
      if (type === "any" || value === null || isOwn) return;
      // Data for clients, handed on as it is.
      if (spot.place === "model_info" && key === "metadata" && typeof value === "string") return;
      const duration = type.startsWith("number|string") && typeof value === "string";
      const fits = duration ? isReference(value) || numeric.test(value) : isOfType(type, value);
      // What is empty is measured itself, and not only another of its kind.
      if (fits && isEmpty(value) && !emptyElsewhere.has(key)) {
        const effect = measuredEffect(catalogue, config, spot, key);
        if (effect)
          report(pathOf(spot, key), `there is nothing in this; ${effect}`, { at: "value" });
      }
      if (fits || isCoerced(catalogue, spot, key, type, value) || isText(spot, key, type)) return;
      const measured = measuredEffect(catalogue, config, spot, key);
      const effect = duration
        ? "every request fails"
        : (measured ?? effectOf(catalogue, spot, key, type, value));
      const message = `${describeValue(value, type)} is not ${describeType(duration ? "number" : type)}; ${effect}`;
      const text = unquoted(type, value);
      const isFatal = duration || measured || effect === dropped;
      report(pathOf(spot, key), message, {
        at: "value",
        ...(text === undefined ? {} : { fix: { path: pathOf(spot, key), at: "value", text } }),
        suggestion: meantWord(type, value),
        severity: isFatal ? "error" : severityOf(spot, key, type, value),
      });
    };
    eachSpot(spots(), (spot) => {
      Object.keys(spot.value).forEach((key) => {
        look(spot, key);
      });
    });
    for (const [section, what] of Object.entries(lists)) {
      for (const [index, entry] of listOf(config[section]).entries()) {
        if (isMapping(entry)) continue;
        const message = `${describeValue(entry)} is not ${what}; LiteLLM refuses to start`;
        report([section, index], message, { at: "value" });
      }
    }
  },
};
