import { shownValue } from "../../shown-value.ts";
import { isMapping } from "../../yaml/read-values.ts";

const text = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "");

const variable = /^os\.environ\//;

/** A value as the page shows it: variables by name, no secret. */
export function shownText(key: string, value: unknown): string {
  // of headers the names say enough: their values are long, and some are secrets
  if (key === "extra_headers" && isMapping(value)) return Object.keys(value).join(", ");
  const shown = shownValue(key, value);
  const named = typeof value === "string" && variable.test(value);
  return named ? `$${text(shown)}` : text(shown);
}

/** Every leaf of the sections, with its path. */
export function flatten(value: unknown, path = "", key = ""): { path: string; value: string }[] {
  if (isMapping(value) && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([name, item]) =>
      flatten(item, path === "" ? name : `${path}.${name}`, name),
    );
  }
  if (Array.isArray(value) && value.some(isMapping)) {
    return value.flatMap((item, index) => flatten(item, `${path}[${index}]`, key));
  }
  return [{ path, value: shownText(key, value) }];
}

/** The variables in a deployment's parameters, however deep. */
export function variablesIn(value: unknown): string[] {
  if (typeof value === "string") return variable.test(value) ? [value.replace(variable, "")] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(variablesIn);
}
