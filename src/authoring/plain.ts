import type { Flaw, Step } from "./check.ts";
import { isRecord } from "./shape.ts";

/** What a value is instead of plain data; undefined for what YAML has a form for. */
function oddity(value: unknown): string | undefined {
  switch (typeof value) {
    case "function":
      return "a function";
    case "symbol":
      return "a symbol";
    case "bigint":
      return "a bigint";
    case "number":
      return Number.isNaN(value) ? "NaN" : undefined;
    case "object":
      if (value === null || Array.isArray(value) || isRecord(value)) return undefined;
      if (value instanceof Date) return Number.isNaN(value.getTime()) ? "no date" : undefined;
      // `{ __proto__: … }` is a literal still.
      if (value.constructor === Object) return undefined;
      return `an instance of ${value.constructor.name}`;
    default:
      return undefined;
  }
}

/** The values of an inventory that no config can hold: they would be lost or come out as source text. */
export function oddValues(inventory: object): Flaw[] {
  const flaws: Flaw[] = [];
  const path: Step[] = [];
  const within: object[] = [];
  const tell = (message: string): void => {
    flaws.push({ message, path: [...path], within: [...within] });
  };
  const step = (key: Step, value: unknown): void => {
    if (typeof value === "string") return;
    path.push(key);
    look(value);
    path.pop();
  };
  const look = (value: unknown): void => {
    const odd = oddity(value);
    if (odd !== undefined)
      tell(`must be ${odd === "NaN" ? "a number" : "plain data"}, it is ${odd}`);
    else if (typeof value === "object" && value !== null) {
      if (within.includes(value)) {
        tell("contains itself");
        return;
      }
      within.push(value);
      if (Array.isArray(value)) {
        value.forEach((item, at) => {
          step(at, item);
        });
      } else if (isRecord(value)) {
        Object.keys(value).forEach((key) => {
          step(key, value[key]);
        });
      }
      within.pop();
    }
  };
  look(inventory);
  return flaws;
}
