import type { Path } from "./finding.ts";

/** A string of the config that a rule on secrets or the environment may want to see. */
export type Text = { path: Path; value: string; inList: boolean };

const interesting =
  /os\.environ|berriai\/litellm|litellm==|\$|^(?:sk-|gh[pousr]_|github_pat_|glpat-|xox|AIza|AKIA|ASIA|eyJ|gsk_|hf_|r8_|pplx-|xai-|nvapi-|-----BEGIN)|^[A-Za-z][\w+.-]*:\/\/[^/\s:]*:[^@\s]*@|^(?:Bearer|Basic) |.PRIVATE KEY-----/;
const secretKey = /(?:key|secret|token|password|passwd)$/i;

/** Collects strings in one walk; what an anchor shares is seen once. */
export function findTexts(config: unknown): Text[] {
  const found: Text[] = [];
  const seen = new Set<object>();
  const path: (string | number)[] = [];
  const visit = (value: unknown, inList: boolean): void => {
    if (typeof value === "string") {
      const key = path.at(-1);
      if (interesting.test(value) || (typeof key === "string" && secretKey.test(key))) {
        found.push({ path: [...path], value, inList });
      }
      return;
    }
    if (typeof value !== "object" || value === null || value instanceof Date || seen.has(value))
      return;
    seen.add(value);
    const list = Array.isArray(value);
    for (const [key, item] of list ? value.entries() : Object.entries(value)) {
      path.push(key);
      visit(item, list);
      path.pop();
    }
  };
  visit(config, false);
  return found;
}

/** The variable behind `os.environ/NAME`; undefined for anything else. */
export function variable(value: unknown): string | undefined {
  if (typeof value !== "string" || !value.startsWith("os.environ/")) return undefined;
  return value.slice("os.environ/".length);
}
