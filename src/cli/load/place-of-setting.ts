import { remembered } from "../../remembered.ts";
import { endOfBrackets } from "./extent.ts";
import type { Place } from "./source-map.ts";
import { positionAt, type SourceText } from "./source-text.ts";
import { findKey } from "./written.ts";

type Step = string | number;
type SourceOf = (file: string) => SourceText;

/** Where the files have a key. */
function placesOf(key: string, files: readonly string[], sourceOf: SourceOf): Place[] {
  return files.flatMap((file) => {
    const source = sourceOf(file);
    const places: Place[] = [];
    let at = source.text.indexOf(key);
    while (at >= 0) {
      const { line, column } = positionAt(source, at);
      const found = findKey(source.lines[line - 1] ?? "", key, column - 1);
      if (found >= 0) places.push({ file, line, column: found + 1 });
      // behind the key, and the quotes that it may have
      const next = found < 0 ? source.starts[line] : at - column + 1 + found + key.length + 2;
      at = next === undefined ? -1 : source.text.indexOf(key, next);
    }
    return places;
  });
}

const isBefore = (one: Omit<Place, "file">, other: Omit<Place, "file">): boolean =>
  one.line < other.line || (one.line === other.line && one.column < other.column);

/**
 * Settings carry no origin: their keys are looked for in the user's files, each within what stands
 * under the one before. A key that is there once is believed wherever it is.
 *
 * @returns where the innermost key of a path is that is found; nothing where none is
 */
export function settingFinder(files: readonly string[], sourceOf: SourceOf) {
  const known = remembered((key: string) => placesOf(key, files, sourceOf));
  return (path: readonly Step[]): Place | undefined => {
    let found: readonly Place[] = [];
    for (const key of path.filter((step) => typeof step === "string")) {
      const all = known(key);
      const ends = found.map((place) => ({
        place,
        end: endOfBrackets(sourceOf(place.file), place),
      }));
      const within = all.filter((one) =>
        ends.some(
          ({ place, end }) => one.file === place.file && isBefore(place, one) && isBefore(one, end),
        ),
      );
      if (within.length > 0) found = within;
      else if (all.length === 1 || found.length === 0) found = all.length > 0 ? all : found;
    }
    return found[0];
  };
}
