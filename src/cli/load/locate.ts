import { lineage } from "../../authoring/origin.ts";
import { sectionsFinder } from "../../authoring/sections.ts";
import type { Generated, Source } from "../../generate.ts";
import { showPath } from "../../lint/finding.ts";
import { once } from "../../once.ts";
import { remembered } from "../../remembered.ts";
import { mappingOf } from "../../yaml/read-values.ts";
import type { Io } from "../command.ts";
import { shownPath } from "../shown-path.ts";
import { endOfBrackets } from "./extent.ts";
import type { Loaded } from "./load.ts";
import { settingFinder } from "./place-of-setting.ts";
import { saidKeys, saidPath } from "./said-path.ts";
import type { Place } from "./source-map.ts";
import { type Position, readSources, type SourceText } from "./source-text.ts";
import { below, findKey, findText } from "./written.ts";

type Step = string | number;

/** Keys that the factory's first argument says. */
const named = ["model", "model_name"];

/** The user's files as they are searched, each read once. */
type Written = {
  sourceOf(file: string): SourceText;
  /** where the brackets end that are opened at a place */
  endOf(place: Place): Position;
};

/** Where the innermost of the given pieces that has an origin was made. */
function originPlace({ map, entry }: Loaded, within: readonly object[]): Place {
  for (const value of within.toReversed()) {
    const place = map().placeOf(value);
    if (place) return place;
  }
  return { file: entry, line: 1, column: 1 };
}

/** Whether a transport or a deployment says a key of litellm_params so. */
function says(made: object, key: string, value: unknown): boolean {
  const { params, litellm_params }: { params?: unknown; litellm_params?: unknown } = made;
  return [made, params, litellm_params].some((said) => mappingOf(said)[key] === value);
}

/** Where a key stands in what a deployment was made of: its call, its spread's, its transport's. */
function keyPlace(
  { deployment }: Source,
  path: readonly Step[],
  key: string,
  { map }: Loaded,
  { sourceOf, endOf }: Written,
): Place | undefined {
  const param = String(path[0] === "litellm_params" ? path[1] : key);
  const value = mappingOf(deployment.litellm_params)[param];
  for (const made of lineage(deployment)) {
    const origin = map().placeOf(made);
    if (origin === undefined || !(made === deployment || says(made, param, value))) continue;
    const found = below(sourceOf(origin.file).lines, origin, findKey, key, endOf(origin));
    if (found) return found;
  }
  return undefined;
}

function ofDeployment(
  source: Source,
  path: readonly Step[],
  loaded: Loaded,
  written: Written,
): Place {
  const { deployment, group } = source;
  const { inventory } = loaded;
  const groups = inventory.groups.filter(({ name }) => name === group);
  const origin = originPlace(loaded, [inventory, ...groups, deployment]);
  const { lines } = written.sourceOf(origin.file);
  const start = below(lines, origin, findText, deployment.model, written.endOf(origin)) ?? origin;
  const key = path.findLast((step) => typeof step === "string");
  if (key === undefined || named.includes(key)) return start;
  return keyPlace(source, path, key, loaded, written) ?? start;
}

/**
 * From paths in the generated config to the user's own files.
 *
 * @returns `place`, the line where a path's value was written, as near as it is known; `shown` and
 *   `reword`, a path or its text as the group files would say it: `deployments[3].rpm`; `said`, a
 *   message in which rows of model_list are called as their author finds them: `groups/chat.ts:7`
 */
export function locator(loaded: Loaded, { sources }: Generated, io: Io) {
  const sourceOf = readSources();
  // a piece of data has one place, which is an object of its own
  const endOf = remembered((place: Place) => endOfBrackets(sourceOf(place.file), place));
  const written = { sourceOf, endOf };
  const shownFile = remembered((file: string) => shownPath(file, io));
  const inSections = sectionsFinder(loaded.inventory);
  const reword = (path: string): string => saidPath(path, sources, inSections);
  const finder = once(() => settingFinder(loaded.map().files, sourceOf));
  const ofSetting = (path: readonly Step[]): Place => {
    return finder()(saidKeys(path, inSections)) ?? originPlace(loaded, [loaded.inventory]);
  };
  return {
    place(path: readonly Step[]): Place {
      const [section, index, ...rest] = path;
      const isRow = section === "model_list" && typeof index === "number";
      const source = isRow ? sources[index] : undefined;
      const found = source ? ofDeployment(source, rest, loaded, written) : ofSetting(path);
      return { ...found, file: shownFile(found.file) };
    },
    shown: (path: readonly Step[]): string => reword(showPath(path)),
    reword,
    said: (message: string): string =>
      message.replace(/model_list\[(\d+)\]/g, (whole, index: string) => {
        const source = sources[Number(index)];
        if (!source) return whole;
        const { file, line } = ofDeployment(source, [], loaded, written);
        return `${shownFile(file)}:${line}`;
      }),
  };
}
