import type { Catalogue } from "../litellm/catalogue.ts";
import { isOfType } from "../litellm/types.ts";
import { isNear } from "../nearest.ts";
import type { Path } from "./finding.ts";
import { eachSpot, type Spot } from "./spots.ts";
import { meantBy } from "./synonyms.ts";
import { isReference } from "./text.ts";
import { knowsKey } from "./versions.ts";
import { isCoerced } from "./wrong-type.ts";

/** A key that the catalogue does not know at its place. */
export type Unknown = {
  place: string;
  spot: Spot;
  path: Path;
  key: string;
  value: unknown;
  /** a known key at the same place of which it is a misspelling */
  near: string | undefined;
  /** that known key is there as well, or another that stands for it: a fix would double it */
  taken: boolean;
  /** another place that knows the very key */
  home: string | undefined;
};

/** Where a misplaced key may belong, the likeliest first. */
const homes = [
  "litellm_settings",
  "router_settings",
  "general_settings",
  "top",
  "litellm_params",
  "model_info",
  "cache_params",
];

/** In litellm_settings a ttl, say, is meant for the cache. */
const ofSettings = ["cache_params", ...homes];

/** Beside a deployment's own keys its parts are meant first. */
const parts = ["litellm_params", "model_info", ...homes];
const ofDeployments = new Set(["model_entry", "litellm_params", "model_info"]);

/** Keys that mean something only where they are: their name alone says nothing of another place. */
const common = new Set([
  "name",
  "type",
  "description",
  "id",
  "model",
  "url",
  "mode",
  "tags",
  "user",
  "host",
  "port",
  "password",
  "verbose",
  "debug",
  "logging",
  "stream",
  "stream_response",
]);

/** `TimeoutRetries` for `TimeoutErrorRetries`: the names of errors are written with and without the word. */
function sameError(key: string, known: Iterable<string>): string | undefined {
  const plain = (name: string): string =>
    name
      .replace("Error", "")
      .replace(/Retry$/, "Retries")
      .toLowerCase();
  for (const candidate of known) if (plain(candidate) === plain(key)) return candidate;
  return undefined;
}

function homesOf(place: string): readonly string[] {
  if (ofDeployments.has(place)) return parts;
  return place === "litellm_settings" ? ofSettings : homes;
}

type Judged = Pick<Unknown, "near" | "home">;

/** Whether a key is accepted and read by nobody. */
export function isObsolete(catalogue: Catalogue, place: string, key: string): boolean {
  return catalogue.obsolete[place]?.includes(key) ?? false;
}

/** The parts of a policy for guardrails and what is inside of a key: their keys mean something only there. */
const isOfItsOwn = (place: string): boolean => /^policy(?:_|$)|\./.test(place);

/** A place with its preposition. */
export function atPlace(place: string): string {
  return `${place === "top" ? "at" : "in"} ${showPlace(place)}`;
}

/** The source text a place has in a config, for messages. */
export function showPlace(place: string): string {
  if (place === "top") return "the top level";
  if (place === "model_entry") return "an entry of model_list";
  const [, key, stars] = /\.(\w+)((?:\.\*)*)$/.exec(place) ?? [];
  if (key) return stars ? `an entry of ${key}` : key;
  if (place.endsWith("_args")) return place === "alerting_args" ? place : "routing_strategy_args";
  return place;
}

/** Whether a known key takes a value; a limit of nothing and an address without a scheme are none. */
function takes(catalogue: Catalogue, spot: Spot, key: string | undefined, value: unknown): boolean {
  if (key === undefined) return true;
  const type = spot.known.get(key) ?? "any";
  // A variable's value is text.
  if (isReference(value)) return type.includes("string") || type === "any";
  if (key === "api_base") return typeof value === "string" && /^https?:\/\//.test(value);
  if (/^max_|^[rt]pm$/.test(key) && typeof value === "number" && value <= 0) return false;
  return isOfType(type, value) || isCoerced(catalogue, spot, key, type, value);
}

/** Looks at each key once; equal keys at equal places share what was found. */
export function findUnknown(
  spots: Iterable<Spot>,
  catalogue: Catalogue,
  holders: ReadonlySet<string>,
): Unknown[] {
  const memory = new Map<string, Judged>();
  const judge = ({ place, known }: Spot, key: string): Judged => {
    const id = `${place}/${key}`;
    const before = memory.get(id);
    if (before) return before;
    // However common its name: what litellm_params does not know and model_info does is meant there.
    const isInfo = place === "litellm_params" && knowsKey(catalogue, "model_info", key);
    const home = isInfo
      ? "model_info"
      : common.has(key) || isOfItsOwn(place)
        ? undefined
        : homesOf(place).find((name) => name !== place && knowsKey(catalogue, name, key));
    let near = place.endsWith("_policy") ? sameError(key, known.names()) : meantBy(place, key);
    if (!isInfo)
      for (const candidate of known.names()) {
        if (Math.abs(candidate.length - key.length) <= 4 && isNear(key, candidate))
          near ??= candidate;
      }
    const found = { near, home };
    if (memory.size < 10_000) memory.set(id, found);
    return found;
  };
  const unknown: Unknown[] = [];
  eachSpot(spots, (spot) => {
    const strange = Object.keys(spot.value).filter((key) => !spot.known.has(key));
    if (strange.length === 0) return;
    /** what a key before it stands for already */
    const meant = new Set<string>();
    for (const key of strange) {
      if (spot.place === "top" && (key.startsWith("x-") || holders.has(key))) continue;
      const path = [...spot.path, key];
      const judged = judge(spot, key);
      const value = spot.value[key];
      // Another name for a key is one's own where it has another kind of value.
      const isOwn =
        judged.near === meantBy(spot.place, key) && !takes(catalogue, spot, judged.near, value);
      const near = isOwn ? undefined : judged.near;
      const taken = near !== undefined && (Object.hasOwn(spot.value, near) || meant.has(near));
      if (near !== undefined) meant.add(near);
      unknown.push({ ...judged, place: spot.place, spot, path, key, value, near, taken });
    }
  });
  return unknown;
}
