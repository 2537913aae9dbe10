import { placeholderKeys } from "../authoring/env.ts";
import { hasVendorKey, withVendorKeys } from "../vendor-keys.ts";

const secretKey =
  /(?:^|[_-])(?:api[_-]?keys?|apikey|secret|secret_?key|access_key_id|access_key|token|password|passwd|passphrase|authorization|auth_value|credentials|private_key|master_key|salt_key|encryption_key)(?<!(?:per|max)_token)$/i;
/** Keys whose secret somebody made up, out of words even. */
const chosen = /(?:password|passwd|passphrase|master_key|salt_key|secret)$/i;

const urlWithPassword = /:\/\/[^/\s:@]*:([^/\s@]+)@/;
const urlWithKey =
  /[?&](?:(?:api|access|subscription)[-_]?key|key|token|access_token|sig)=([^&#\s]+)/i;
const usualPassword =
  /^(?:pass(?:word|wd)?|postgres|root|admin|user|litellm|secret|dbpassword9090|your.*|x+|\*+|<.*>|\$.*|\{.*|%.*)$/i;

/** `<your-key>`, `${KEY}`, `{{ key }}`, `xxxx`, `***`, `...`: a place where a secret would go. */
const blank =
  /^\s*$|x{4}|\*{3}|\.{3}|<[^>]*>|\$\{\w+[^}]*\}|^\$\w+$|\{\{|%\(\w+\)|^YOUR_|_HERE$|^eyJ\w{1,20}$/;
const stopgap =
  /^(?:fake|dummy|mock|example|sample|demo|placeholder|your|yours|changeme|change|replace|none|null|nothing|noop|empty|unused|ignored?|no|not|noauth|needed|required|ollama|lm|lmstudio|vllm|local|localhost|anything|whatever|any|test|testing|12345?6?7?8?9?0?|abcd?|todo|xxx)$/i;

const filler =
  /^(?:a|admin|api|be|chars|dev|here|in|key|litellm|master|me|my|openai|password|pass|please|prod|production|proxy|random|secret|secure|set|sk|strong|the|this|to|token|use|value|with)$/i;

const words = (value: string): string[] => value.split(/[^A-Za-z0-9]+/).filter((word) => word);

/** Letters of one case, or a few digits: nothing that a vendor would draw at random. */
const isWord = (word: string): boolean =>
  /^(?:[a-z]{1,14}|[A-Z]{1,14}|[A-Z][a-z]{1,13}|\d{1,4})$/.test(word);
const isRandom = (word: string): boolean => word.length > 9 && !isWord(word);
const isToken = (word: string): boolean => word.length > 19 && isRandom(word);

/** Where a value takes its secret from somewhere else: a variable, an OIDC provider. */
const isReference = (value: string): boolean =>
  value.includes("os.environ/") ||
  value.startsWith("oidc/") ||
  placeholderKeys.some((one) => one === value);

/** Whether somebody who wrote this meant it as a place for a secret, not as one. */
function isStopgap(key: string, parts: readonly string[]): boolean {
  if (!parts.some((word) => stopgap.test(word))) return false;
  if (chosen.test(key)) return parts.every((word) => stopgap.test(word) || filler.test(word));
  return !parts.some(isRandom);
}

/**
 * What a string under `key` is: a `secret`, which must not be written into a source file; `words`,
 * which are a secret only if the server behind takes words for one; or neither.
 */
export function kindOf(key: string, value: string): "secret" | "words" | undefined {
  if (isReference(value) || blank.test(value)) return undefined;
  if (hasVendorKey(value)) {
    return words(value).some((word) => /^(?:your|example)$/i.test(word)) ? undefined : "secret";
  }
  const password = urlWithPassword.exec(value)?.[1];
  if (password !== undefined) return usualPassword.test(password) ? undefined : "secret";
  if (isRandom(urlWithKey.exec(value)?.[1] ?? "")) return "secret";
  if (/webhook_url$/i.test(key)) return words(value).some(isToken) ? "secret" : undefined;
  if (!secretKey.test(key)) return undefined;
  // credentials are a path to a file, or what stands in such a file
  if (/credentials$/i.test(key)) return value.trimStart().startsWith("{") ? "secret" : undefined;
  const parts = words(value.replace(/^(?:bearer|basic)\s+/i, ""));
  if (isStopgap(key, parts) || usualPassword.test(value)) return undefined;
  if (chosen.test(key)) return "secret";
  if (value.length < 8) return undefined;
  return parts.every(isWord) ? "words" : "secret";
}

/** Whether a string under `key` is a secret that must not be written into a source file. */
export const isSecret = (key: string, value: string): boolean => kindOf(key, value) === "secret";

const assignment = /([\w-]+)(["']?\s*[:=]\s*["']?(?:Bearer )?)([^\s"',]+)/g;

/** Prose says `password: optional` too. */
const isProse = (value: string): boolean =>
  value.length < 8 || /^[A-Za-z]?[a-z]*[.;:)]?$/.test(value);

const leftOut = "(a secret, left out)";
/** Shorter ones are words that comments have of themselves. */
const least = 6;

/**
 * A comment without the secrets that somebody commented out, or that the config has elsewhere.
 *
 * @param known values that are secrets, whatever they look like
 */
export function redact(line: string, known: readonly string[] = []): string {
  const bare = known
    .filter((value) => value.length >= least)
    .reduce((text, value) => text.replaceAll(value, leftOut), line);
  return withVendorKeys(bare, (key) => (isSecret("api_key", key) ? leftOut : key)).replace(
    assignment,
    (whole, key: string, between: string, value: string) =>
      isSecret(key, value) && !isProse(value) ? `${key}${between}${leftOut}` : whole,
  );
}
