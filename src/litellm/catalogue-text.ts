import type { Catalogue, Keys } from "./catalogue.ts";

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

const open = '\n "places": {';
const close = "\n }";
const [openPlace, closePlace] = ['": {', "\n  }"];

function placesIn(text: string): Catalogue["places"] {
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
  const start = text.indexOf(open) + open.length;
  const end = text.indexOf(close, start);
  const rest: Omit<Catalogue, "places" | "outcomes"> = JSON.parse(
    `${text.slice(0, start)}${text.slice(end)}`,
  );
  return { ...rest, places: placesIn(text.slice(start, end)) };
}
