import type { Catalogue, Keys } from "../litellm/catalogue.ts";
import { once } from "../once.ts";
import { own } from "../own.ts";
import { remembered } from "../remembered.ts";
import { isMapping, type Mapping } from "../yaml/read.ts";
import type { Deployment } from "./deployments.ts";
import type { Path } from "./finding.ts";
import type { Having } from "./having.ts";
import { findPlaced } from "./places.ts";

/** A mapping of the config whose keys the catalogue knows. */
export type Spot = {
  /** the catalogue's name of the place */
  place: string;
  path: Path;
  value: Mapping;
  known: Keys;
  deployment?: Deployment;
};

/** The mappings of the config whose keys the catalogue knows: all, or those of one place. */
export type Spots = (place?: string) => Iterable<Spot>;

/** Looks at each spot, without an iterator where they are kept: of few that takes most of the time. */
export function eachSpot(spots: Iterable<Spot>, look: (spot: Spot) => void): void {
  if (Array.isArray(spots)) spots.forEach(look);
  else for (const spot of spots) look(spot);
}

/** Up to so many deployments their mappings are kept; of more they are made anew for each that asks. */
const mostKept = 1000;

const parts = ["model_entry", "litellm_params", "model_info"] as const;
type Part = (typeof parts)[number];
const isPart = (place: string): place is Part => parts.some((part) => part === place);

function spotOf(place: Part, known: Keys, deployment: Deployment): Spot | undefined {
  const { path, entry } = deployment;
  const value = place === "model_entry" ? entry : entry[place];
  if (!isMapping(value)) return undefined;
  const here = place === "model_entry" ? path : path.concat(place);
  return { place, path: here, value, known, deployment };
}

/** Finds each mapping of the config whose keys the catalogue knows. */
export function findSpots(
  config: Mapping,
  deployments: readonly Deployment[],
  having: Having,
  catalogue: Catalogue,
): Spots {
  const settings = new Map<string, Spot[]>();
  for (const [place, path, value] of findPlaced(config, having, catalogue)) {
    const known = own(catalogue.places, place);
    if (known === undefined) continue;
    const spot = { place, path, value, known };
    const others = settings.get(place);
    if (others) others.push(spot);
    else settings.set(place, [spot]);
  }

  function* ofDeployments(part: Part): Iterable<Spot> {
    const known = own(catalogue.places, part);
    if (known === undefined) return;
    for (const deployment of deployments) {
      const spot = spotOf(part, known, deployment);
      if (spot) yield spot;
    }
  }
  const ofPart =
    deployments.length > mostKept
      ? ofDeployments
      : remembered((part: Part) => [...ofDeployments(part)]);

  function* everywhere(): Iterable<Spot> {
    for (const spots of settings.values()) yield* spots;
    for (const part of parts) yield* ofPart(part);
  }
  const all = once(() => [...everywhere()]);
  return (place) => {
    if (place !== undefined) return isPart(place) ? ofPart(place) : (settings.get(place) ?? []);
    return deployments.length > mostKept ? everywhere() : all();
  };
}
