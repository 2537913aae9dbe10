import { fallbackKinds } from "../litellm/fallbacks.ts";
import { once } from "../once.ts";
import { isMapping, type Mapping } from "../yaml/read-values.ts";
import type { Step } from "./check.ts";
import type { Inventory } from "./config.ts";

const nonEmpty = (value: object | undefined): boolean =>
  value !== undefined && Object.keys(value).length > 0;

/** `{ a: ["b"] }` as LiteLLM wants it: `[{ a: ["b"] }]`. */
const chains = (fallbacks: object | undefined): object[] | undefined =>
  nonEmpty(fallbacks)
    ? Object.entries(fallbacks ?? {}).map(([from, to]) => ({ [from]: to }))
    : undefined;

/** Leaves out the keys whose value is undefined. */
const defined = (section: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(section).filter(([, value]) => value !== undefined));

/** The callbacks of the config, and the one that routes images where it is switched on. */
const callbacksOf = ({ callbacks, vision }: Inventory): readonly string[] | undefined =>
  vision === undefined ? callbacks : [...(callbacks ?? []), "muffintin_vision.router"];

/** What an inventory says under keys of its own, as LiteLLM's sections. */
function said(inventory: Inventory): Mapping {
  const { settings = {}, aliases, default_fallbacks } = inventory;
  const { litellm_settings, router_settings, general_settings, ...others } = settings;
  const sections: Record<string, object | undefined> = {
    include: inventory.include,
    litellm_settings: defined({ ...litellm_settings, callbacks: callbacksOf(inventory) }),
    router_settings: defined({
      ...router_settings,
      ...Object.fromEntries(fallbackKinds.map((kind) => [kind, chains(inventory[kind])])),
      default_fallbacks,
      model_group_alias: aliases,
    }),
    general_settings,
    environment_variables: inventory.environment_variables,
    credential_list: inventory.credential_list,
    guardrails: inventory.guardrails,
    mcp_servers: inventory.mcp_servers,
    ...others,
  };
  return Object.fromEntries(Object.entries(sections).filter(([, section]) => nonEmpty(section)));
}

/** Lists are appended, mappings merged; of what cannot be both, `clash` hears where it stands. */
function merge(
  below: Mapping,
  above: Mapping,
  clash: (path: readonly string[]) => void,
  at: readonly string[] = [],
): Mapping {
  const merged: Record<string, unknown> = { ...below };
  for (const [key, more] of Object.entries(above)) {
    const known = Object.hasOwn(below, key) ? below[key] : undefined;
    const path = [...at, key];
    if (more === undefined) continue;
    if (isMapping(known) && isMapping(more)) merged[key] = merge(known, more, clash, path);
    else if (Array.isArray(known) && Array.isArray(more)) merged[key] = [...known, ...more];
    else {
      if (known !== undefined) clash(path);
      merged[key] = more;
    }
  }
  return merged;
}

/** Every section of the config but for model_list: what the inventory says, and its `sections`. */
export const sectionsOf = (inventory: Inventory): Mapping =>
  merge(said(inventory), inventory.sections ?? {}, () => {});

/** Where the `sections` of an inventory say otherwise what it says under a key of its own. */
export function saidTwice(inventory: Inventory): (readonly string[])[] {
  const { sections } = inventory;
  if (sections === undefined) return [];
  const twice: (readonly string[])[] = [];
  merge(said(inventory), sections, (path) => twice.push(path));
  return twice;
}

type Path = readonly Step[];

/** A path of what is merged as `above` alone has it; undefined where `below` says what is there. */
function ofAbove(below: unknown, above: unknown, [step, ...rest]: Path): Path | undefined {
  if (below === undefined) return step === undefined ? [] : [step, ...rest];
  if (typeof step === "number") {
    const index = Array.isArray(below) && Array.isArray(above) ? step - below.length : -1;
    return index < 0 ? undefined : [index, ...rest];
  }
  if (step === undefined || !isMapping(above) || above[step] === undefined) return undefined;
  const inner = ofAbove(isMapping(below) ? below[step] : undefined, above[step], rest);
  return inner && [step, ...inner];
}

/** Where the `sections` of an inventory say what stands at a path of its config; undefined where they do not. */
export function sectionsFinder(inventory: Inventory): (path: Path) => Path | undefined {
  const own = once(() => said(inventory));
  const { sections } = inventory;
  return (path) => (sections === undefined ? undefined : ofAbove(own(), sections, path));
}
