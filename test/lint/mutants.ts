import fc from "fast-check";
import { dump, load } from "js-yaml";
import { newest, readCatalogue } from "../../src/litellm/catalogue.ts";
import { isMapping, mappingOf } from "../../src/yaml/read.ts";
import { values } from "../litellm/bases.ts";
import { inRoot } from "../root.ts";
import { specimens } from "./mistakes.ts";

type Branch = Record<string | number, unknown>;
/** A place in a config: what holds it, and its key there. */
type Spot = { holder: Branch; key: string | number };

const isBranch = (value: unknown): value is Branch => typeof value === "object" && value !== null;

/** Every value of a config, in the order of the text. */
function spotsOf(value: unknown): Spot[] {
  if (!isBranch(value)) return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [{ holder: value, key }, ...spotsOf(value[key])]);
}

const others: readonly unknown[] = [...values, ["x", null], [5], [["x"]], { x: ["y"] }];
const { places } = readCatalogue(inRoot("src/litellm/catalogue"), newest);

/** Where any key of the catalogue can be added; what starts processes or reads other files stays out. */
const sections = ["litellm_settings", "general_settings", "router_settings"];
const keysOf = (place: string): readonly string[] => places[place]?.names() ?? [];

type Change = (spot: Spot, config: Branch, other: unknown, at: number) => void;

const changes: Readonly<Record<string, Change>> = {
  "another value": ({ holder, key }, _, other) => {
    holder[key] = other;
  },
  "left out": ({ holder, key }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  misspelt: ({ holder, key }) => {
    if (Array.isArray(holder)) return;
    holder[`${key}s`] = holder[key];
    delete holder[key];
  },
  "in a list": ({ holder, key }) => {
    holder[key] = [holder[key]];
  },
  "in a mapping": ({ holder, key }) => {
    holder[key] = { x: holder[key] };
  },
  "without what is around it": ({ holder, key }) => {
    const value = holder[key];
    if (isBranch(value)) holder[key] = Object.values(value)[0];
  },
  twice: ({ holder, key }) => {
    if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
  },
  "a setting": (_, config, other, at) => {
    const section = sections[at % sections.length] ?? "";
    const keys = keysOf(section);
    config[section] = { ...mappingOf(config[section]), [keys[at % keys.length] ?? ""]: other };
  },
  "a parameter": (_, config, other, at) => {
    const [first] = Array.isArray(config["model_list"]) ? config["model_list"] : [];
    const place = at % 2 === 0 ? "litellm_params" : "model_info";
    const keys = keysOf(place);
    if (!isMapping(first)) return;
    Object.assign(first, {
      [place]: { ...mappingOf(first[place]), [keys[at % keys.length] ?? ""]: other },
    });
  },
};

/** A clean config with one change: its name says which. */
export type Mutant = { name: string; text: string };

/** As many different ones as are wanted, always the same of one seed. */
export function mutants(seed: number, wanted: number): Mutant[] {
  const clean = specimens("clean");
  const drawn = fc.sample(
    fc.record({
      specimen: fc.constantFrom(...clean),
      change: fc.constantFrom(...Object.keys(changes)),
      other: fc.constantFrom(...others),
      at: fc.nat(),
    }),
    { seed, numRuns: wanted * 2 },
  );
  const found = new Map<string, string>();
  for (const { specimen, change, other, at } of drawn) {
    const config = load(specimen.text);
    const spots = spotsOf(config);
    const spot = spots[at % spots.length];
    if (!isBranch(config) || spot === undefined || found.size === wanted) continue;
    changes[change]?.(spot, config, structuredClone(other), at);
    const text = dump(config, { noRefs: true });
    if (!found.has(text)) found.set(text, `${specimen.name}: ${change} at ${spot.key}`);
  }
  return [...found].map(([text, name]) => ({ text, name }));
}
