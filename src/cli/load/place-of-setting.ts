import { endOfBrackets } from "./extent.ts";
import type { Place } from "./source-map.ts";

type Step = string | number;
type LinesOf = (file: string) => readonly string[];

const keys = /(?<![\w.])(?:(["'`])((?:(?!\1).)*)\1|([A-Za-z_$][\w$]*))\s*:/g;

/** Where the files have each key. */
function readKeys(files: readonly string[], linesOf: LinesOf): ReadonlyMap<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const file of files) {
    for (const [row, line] of linesOf(file).entries()) {
      for (const { index, 2: quoted, 3: bare = "" } of line.matchAll(keys)) {
        const key = quoted ?? bare;
        const place = { file, line: row + 1, column: index + 1 };
        const known = places.get(key);
        if (known) known.push(place);
        else places.set(key, [place]);
      }
    }
  }
  return places;
}

const isBefore = (one: Omit<Place, "file">, other: Omit<Place, "file">): boolean =>
  one.line < other.line || (one.line === other.line && one.column < other.column);

/**
 * Settings carry no origin: their keys are looked for in the user's files, each within what stands
 * under the one before. A key that is there once is believed wherever it is.
 *
 * @returns where the innermost key of a path is that is found; nothing where none is
 */
export function settingFinder(files: readonly string[], linesOf: LinesOf) {
  let known: ReadonlyMap<string, Place[]> | undefined;
  return (path: readonly Step[]): Place | undefined => {
    known ??= readKeys(files, linesOf);
    const places = known;
    let found: readonly Place[] = [];
    for (const key of path.filter((step) => typeof step === "string")) {
      const all = places.get(key) ?? [];
      const ends = found.map((place) => ({
        place,
        end: endOfBrackets(linesOf(place.file), place),
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
