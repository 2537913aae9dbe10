import { isReference, variable } from "./authoring/env.ts";
import { hasVendorKey } from "./vendor-keys.ts";
import { isMapping } from "./yaml/read-values.ts";

/** The last words of names that have secrets. */
const secretWords = new Set([
  ...["key", "keys", "apikey", "apikeys", "secret", "secrets", "token", "tokensecret"],
  ...["tokenssecret", "password", "passwords", "passwd", "passphrase"],
  ...["credential", "credentials", "salt"],
]);
/** A key that somebody made up, a webhook, or `password=…` where a mapping should stand. */
const secretPart =
  /\bsk-\w[\w-]{11,}|hooks\.slack\.com\/services\/|discord(?:app)?\.com\/api\/webhooks\/|(?:api_?key|secret|token|passw(?:or)?d)\w*\s*[=:]\s*\S/i;
const limitNames = new Set(["max_tokens", "max_input_tokens", "max_output_tokens"]);

/** Whether a key's value is a secret, by its name. */
export function isSecretKey(key: string): boolean {
  const words = key
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^a-z\d]+/);
  if (words.includes("authorization") || key === "auth_value") return true;
  return secretWords.has(words.at(-1) ?? "") && !limitNames.has(key);
}
export const isLimitKey = (key: string): boolean => limitNames.has(key);

/** What may be shown of a value: of a secret only the variable that holds it. */
export function shownValue(key: string, value: unknown): unknown {
  if (isReference(value)) return variable(value) ?? "";
  if (isSecretKey(key) && value !== undefined && value !== null) return "(literal)";
  if (typeof value === "string") {
    const secret = secretPart.test(value) || hasVendorKey(value);
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
