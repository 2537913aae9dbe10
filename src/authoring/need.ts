import { isNear, nearest } from "../nearest.ts";

/** A build does without the compiler: what that refuses in an editor is told here in a sentence. */
export function need(given: boolean, sentence: string): asserts given {
  if (!given) throw new Error(sentence);
}

/**
 * Refuses the argument of a vendor's function that is none or lacks a key.
 *
 * @param call as messages name the function and its argument: `azure() takes { api_base, … }`
 */
export function needKeys(given: unknown, keys: readonly string[], call: string): void {
  need(typeof given === "object" && given !== null && !Array.isArray(given), call);
  const missing = keys.filter((key) => !(key in given));
  const others = Object.keys(given).filter((key) => !keys.includes(key) && isLike(key, missing));
  const instead = others.length > 0 ? `, and ${others.join(", ")} is no key of it` : "";
  const verb = missing.length === 1 ? "is" : "are";
  need(missing.length === 0, `${call}; ${missing.join(", ")} ${verb} missing${instead}`);
}

/**
 * Refuses keys beside those that there are: in a build without the compiler they would be lost, or
 * stand among params without being looked at.
 */
export function needNoOther(given: object, keys: readonly string[], call: string): void {
  for (const key of Object.keys(given)) {
    if (keys.includes(key)) continue;
    const meant = keys.includes(`extra_${key}`) ? `extra_${key}` : nearest(key, keys);
    const hint = meant === undefined ? "" : `, or did you mean "${meant}"?`;
    need(
      false,
      `${call}: "${key}" is no key of a transport; a parameter stands under params${hint}`,
    );
  }
}

/** Names that other libraries have for the address of a server. */
const addresses = ["base_url", "url", "endpoint", "host"];

/** Whether a key may be meant to be one of those that are missing: `apiBase`. */
function isLike(key: string, missing: readonly string[]): boolean {
  const flat = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return missing.some(
    (one) => one === flat || (one === "api_base" && addresses.includes(flat)) || isNear(flat, one),
  );
}

/** Whether a value is an object with that key; a transport, which is called to make one, is none. */
export const hasKey = (value: unknown, key: string): boolean =>
  typeof value === "object" && value !== null && key in value;
