import { isReference, variable } from "./authoring/env.ts";
import { isMapping } from "./yaml/read-values.ts";

const secretName =
  /(?:^|_)(?:api_?key|key|secret|token|tokens?_?secret|password|passwd|credentials?|salt)$|authorization|x-api-key/i;
const secretText = /\b(?:sk|gsk|xai|ghp|gho|hf|AKIA|AIza)[-_]?\w[\w-]{15,}/;
/** A webhook, or `password=…` where a mapping should stand. */
const secretPart =
  /hooks\.slack\.com\/services\/|discord(?:app)?\.com\/api\/webhooks\/|(?:api_?key|secret|token|passw(?:or)?d)\w*\s*[=:]\s*\S/i;
const limitNames = new Set(["max_tokens", "max_input_tokens", "max_output_tokens"]);

/** Whether a key's value is a secret, by its name. */
export const isSecretKey = (key: string): boolean => secretName.test(key) && !limitNames.has(key);
export const isLimitKey = (key: string): boolean => limitNames.has(key);

/** What may be shown of a value: of a secret only the variable that holds it. */
export function shownValue(key: string, value: unknown): unknown {
  if (isReference(value)) return variable(value) ?? "";
  if (isSecretKey(key) && value !== undefined && value !== null) return "(literal)";
  if (typeof value === "string") {
    const secret = secretText.test(value) || secretPart.test(value);
    return secret ? "(literal)" : value.replace(/:\/\/[^/@\s]*@/, "://…@");
  }
  if (Array.isArray(value)) return value.map((item) => shownValue(key, item));
  if (isMapping(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, shownValue(name, item)]),
    );
  }
  return value;
}
