import { isReference, variable } from "./authoring/env.ts";
import { isMapping } from "./yaml/read-values.ts";

/** The last words of names that have secrets. */
const secretWords = new Set([
  ...["key", "apikey", "secret", "token", "tokensecret", "tokenssecret", "password", "passwd"],
  ...["credential", "credentials", "salt"],
]);
const secretText = /\b(?:sk|gsk|xai|ghp|gho|hf|AKIA|AIza)[-_]?\w[\w-]{15,}/;
/** A webhook, or `password=…` where a mapping should stand. */
const secretPart =
  /hooks\.slack\.com\/services\/|discord(?:app)?\.com\/api\/webhooks\/|(?:api_?key|secret|token|passw(?:or)?d)\w*\s*[=:]\s*\S/i;
const limitNames = new Set(["max_tokens", "max_input_tokens", "max_output_tokens"]);

/** Whether a key's value is a secret, by its name. */
export function isSecretKey(key: string): boolean {
  const name = key.toLowerCase();
  if (name.includes("authorization") || name.includes("x-api-key")) return true;
  return secretWords.has(name.slice(name.lastIndexOf("_") + 1)) && !limitNames.has(key);
}
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
