import type { Flaw } from "../../authoring/check.ts";
import type { Loaded } from "./load.ts";
import { settingFinder } from "./place-of-setting.ts";
import type { Place } from "./source-map.ts";
import { readSources } from "./source-text.ts";
import { below, findKey } from "./written.ts";

/** Keys that are seldom written: factories make what stands under them. */
const made = ["groups", "models", "deployments", "litellm_params"];

/** Where a flaw was written: from what a factory made on the way there, key by key as far as they are found. */
export function placeOfFlaw(
  { within, path }: Flaw,
  { entry, map }: Pick<Loaded, "entry" | "map">,
): Place {
  const origins = within.map((value) => map().placeOf(value));
  const from = origins.findLastIndex((origin) => origin !== undefined);
  let place = origins[from] ?? { file: entry, line: 1, column: 1 };
  const sourceOf = readSources();
  const { lines } = sourceOf(place.file);
  // settings are often in a file of their own
  const elsewhere = ([section, ...rest]: readonly string[]): Place | undefined =>
    section === "settings" && rest.length > 0
      ? settingFinder(map().files, sourceOf)(rest)
      : undefined;
  const keys = path.slice(Math.max(from, 0)).filter((step) => typeof step === "string");
  for (const key of keys) {
    if (made.includes(key) && key !== keys.at(-1)) continue;
    const found = below(lines, place, findKey, key);
    if (found === undefined) return elsewhere(keys) ?? place;
    place = found;
  }
  return place;
}
