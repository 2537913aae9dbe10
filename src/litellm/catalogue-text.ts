import type { Catalogue, Keys } from "./catalogue.ts";

/**
 * The keys of a place. JSON.parse seeks a shape that such an object shares with others, which takes
 * most of a catalogue's time where it has hundreds of keys; without a prototype it is a dictionary.
 */
function keysIn(text: string): Keys {
  const flat: string[] = JSON.parse(`[${text.replaceAll('": "', '", "')}]`);
  const keys: Record<string, string> = Object.create(null);
  for (let index = 0; index + 1 < flat.length; index += 2) {
    keys[flat[index] ?? ""] = flat[index + 1] ?? "";
  }
  return keys;
}

const open = '\n "places": {';
const close = "\n }";
const [openPlace, closePlace] = ['": {', "\n  }"];

/** Each place is taken apart when it is asked for. */
function placesIn(text: string): Catalogue["places"] {
  const places: Record<string, Keys> = {};
  for (const part of text.split(closePlace)) {
    const start = part.indexOf(openPlace);
    if (start < 0) continue;
    let keys: Keys | undefined;
    Object.defineProperty(places, part.slice(part.indexOf('"') + 1, start), {
      enumerable: true,
      get: () => {
        keys ??= keysIn(part.slice(start + openPlace.length));
        return keys;
      },
    });
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
