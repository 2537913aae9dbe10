import { isMapping } from "../yaml/read-values.ts";
import type { Keys } from "./catalogue.ts";

/** Kinds of values, with spaces between, by key by place. */
type Kinds = Readonly<Record<string, Keys>>;

/** What LiteLLM was seen to do with a value of each kind for each key. */
export type Outcomes = {
  /** it refused to start */
  readonly stops: Kinds;
  /** it started without the guardrail */
  readonly skips: Kinds;
  /** it started without the deployment: of what is inside of a key alone */
  readonly drops: Kinds;
};

/** A list's kind; one of neither text nor mappings is no better than the worse of the two. */
function kindsOf(list: readonly unknown[]): readonly string[] {
  if (list.length === 0) return ["[]"];
  if (list.every(isMapping)) return ["[{x}]"];
  return list.every((item) => typeof item === "string") ? ["[x]"] : ["[x]", "[{x}]"];
}

/** A value's kind as the measurement names it: by an example. */
function kindOf(value: unknown): readonly string[] {
  if (value === null || typeof value === "boolean") return [String(value)];
  if (typeof value === "number") {
    if (!Number.isInteger(value)) return ["1.5"];
    return [value === 0 ? "0" : "5"];
  }
  if (typeof value === "string") {
    if (value === "") return ["''"];
    return [value.trim() !== "" && Number.isFinite(Number(value)) ? "'5'" : "x"];
  }
  if (Array.isArray(value)) return kindsOf(value);
  if (!isMapping(value)) return [];
  return [Object.keys(value).length === 0 ? "{}" : "{x}"];
}

/** The worst first. */
const ordered = ["stops", "skips", "drops"] as const;

/** What LiteLLM was seen to do with such a value of a key; undefined where it starts, or nobody looked. */
export function outcomeOf(
  outcomes: Outcomes,
  place: string,
  key: string,
  value: unknown,
): keyof Outcomes | undefined {
  const kinds = kindOf(value);
  const is = (outcome: keyof Outcomes): boolean =>
    outcomes[outcome][place]
      ?.get(key)
      ?.split(" ")
      .some((kind) => kinds.includes(kind)) ?? false;
  return ordered.find(is);
}
