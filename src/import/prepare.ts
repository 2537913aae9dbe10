import { isMapping, type Mapping, mappingOf, type Path } from "../yaml/read.ts";
import { plainScalar } from "../yaml/read-scalars.ts";
import type { LiteralSecret } from "./secret-names.ts";
import { literalSecrets } from "./secret-names.ts";

/** One place where the imported config deliberately says something else. */
export type Intended = { path: Path; what: string };

export type Prepared = {
  config: Mapping;
  intended: Intended[];
  secrets: LiteralSecret[];
  /** values under keys of secrets that are made of words, and stay */
  words: Path[];
};

/** A date as somebody wrote it without quotes. */
const dateText = (date: Date): string =>
  date
    .toISOString()
    .replace(/T00:00:00\.000Z$/, "")
    .replace(/\.000Z$/, "Z");

/** A day, or a time that is not midnight's and has neither a zone nor more digits than a Date. */
const isExact = (written: string): boolean =>
  /^\d{4}-\d\d-\d\d(?:[Tt ]+(?!0?0:00:00(?:\.0*)?$)\d\d?:\d\d:\d\d(?:\.\d{1,3})?)?$/.test(written);

/** A copy in which some strings and all dates are other text. */
function replaced(
  value: unknown,
  path: Path,
  text: (path: Path, value: unknown) => unknown,
): unknown {
  const other = text(path, value);
  if (other !== undefined) return other;
  if (Array.isArray(value))
    return value.map((item, index) => replaced(item, [...path, index], text));
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, replaced(item, [...path, key], text)]),
  );
}

/** How a part of the config was written. */
export type Written = {
  /** whether the key at a path stands without quotes */
  bareKey(path: Path): boolean;
  /** the text of the scalar at a path */
  value(path: Path): string;
};

/**
 * A config as group files can say it: literal secrets become references. Everything else stays, but
 * for dates that a Date does not hold; where it is tidied, all of them become the text that they
 * were meant as.
 *
 * @param data what the YAML holds
 * @param keyOf the variable that LiteLLM itself reads the key of a model from
 */
export function prepare(
  data: Mapping,
  keyOf: (model: string) => string | undefined,
  written: Written,
  tidied: boolean,
): Prepared {
  const intended: Intended[] = [];
  const { secrets, words } = literalSecrets(data, keyOf);
  const names = new Map(secrets.map(({ path, name }) => [JSON.stringify(path), name]));
  const config = replaced(data, [], (path, value) => {
    if (value instanceof Date) {
      if (!tidied && isExact(written.value(path))) return value;
      const text = dateText(value);
      intended.push({ path, what: `an unquoted date, now the text "${text}"` });
      return text;
    }
    const large = typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER;
    if (large && /^[-+]?[\d_]+$/.test(written.value(path))) {
      intended.push({ path, what: "more digits than a number keeps, rounded" });
    }
    const key = path.at(-1);
    if (typeof key === "string" && plainScalar(key)?.kind !== "string" && written.bareKey(path)) {
      intended.push({ path, what: `the key ${key} is no text in the YAML, now it is` });
    }
    const name = typeof value === "object" ? undefined : names.get(JSON.stringify(path));
    if (name === undefined) return undefined;
    intended.push({ path, what: `a literal secret, now env("${name}")` });
    return `os.environ/${name}`;
  });
  return { config: mappingOf(config), intended, secrets, words };
}
