import type { Catalogue, Keys } from "./catalogue.ts";
import type { Outcomes } from "./outcomes.ts";

/**
 * The keys of a place in the text that has one of them a line. A config asks for few of hundreds,
 * which are found where they stand in less time than all take to be read.
 */
export function keysIn(text: string): Keys {
  const types = new Map<string, string | undefined>();
  const find = (key: string): string | undefined => {
    const mark = `\n   ${JSON.stringify(key)}: "`;
    const start = text.indexOf(mark) + mark.length;
    return start < mark.length ? undefined : text.slice(start, text.indexOf('"', start));
  };
  const get = (key: string): string | undefined => {
    const known = types.get(key);
    if (known !== undefined || types.has(key)) return known;
    const type = find(key);
    types.set(key, type);
    return type;
  };
  let names: readonly string[] | undefined;
  return {
    get,
    has: (key) => get(key) !== undefined,
    names() {
      names ??= Object.keys(JSON.parse(`{${text}}`));
      return names;
    },
  };
}

/** Where a table of places begins and ends: its first line, and the one that closes it. */
function tableIn(text: string, name: string): { start: number; end: number } {
  const open = `\n "${name}": {`;
  const start = text.indexOf(open) + open.length;
  // an empty one is closed where it opens
  return { start, end: text[start] === "}" ? start : text.indexOf("\n }", start) };
}

const [openPlace, closePlace] = ['": {', "\n  }"];

function placesIn(text: string): Readonly<Record<string, Keys>> {
  const places: Record<string, Keys> = {};
  for (const part of text.split(closePlace)) {
    const start = part.indexOf(openPlace);
    if (start < 0) continue;
    const name = part.slice(part.indexOf('"') + 1, start);
    places[name] = keysIn(part.slice(start + openPlace.length));
  }
  return places;
}

/** A catalogue from its file's text, laid out as the extractor writes it: one key a line. */
export function catalogueIn(text: string): Omit<Catalogue, "outcomes"> {
  const { start, end } = tableIn(text, "places");
  const rest: Omit<Catalogue, "places" | "outcomes"> = JSON.parse(
    `${text.slice(0, start)}${text.slice(end)}`,
  );
  return { ...rest, places: placesIn(text.slice(start, end)) };
}

/** What was measured of a version, from the text of its other file. */
export function outcomesIn(text: string): Outcomes {
  const table = (name: string): Readonly<Record<string, Keys>> => {
    const { start, end } = tableIn(text, name);
    return placesIn(text.slice(start, end));
  };
  return { stops: table("stops"), skips: table("skips"), drops: table("drops") };
}
