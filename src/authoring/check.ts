import { fallbackKinds } from "../litellm/fallbacks.ts";
import { didYouMean } from "../nearest.ts";
import { listOf } from "../yaml/read-values.ts";
import type { Inventory } from "./config.ts";
import { oddValues } from "./plain.ts";
import { saidTwice } from "./sections.ts";
import { isInventory } from "./shape.ts";

/** What is wrong with an inventory, where, and the objects on the way there, outermost first. */
export type Flaw = { message: string; path: readonly Step[]; within: readonly object[] };

export type Step = string | number;

/** Looks at what may not be an inventory yet, so that this is reported with everything else. */
function duplicates(value: { groups: unknown }): Flaw[] {
  const { groups } = value;
  const seen = new Map<unknown, unknown>();
  return listOf(groups).flatMap((group, index) => {
    if (typeof group !== "object" || group === null || !("name" in group)) return [];
    if (!seen.has(group.name)) {
      seen.set(group.name, group);
      return [];
    }
    const again = seen.get(group.name) === group;
    const message = again
      ? `the group "${group.name}" is listed twice; take one out`
      : `a group called "${group.name}" exists already; put the deployments into one group`;
    return [{ message, path: ["groups", index], within: [again ? value : group] }];
  });
}

const namesOf = ({ groups, models }: Inventory): string[] => [
  ...groups.map(({ name }) => name),
  ...models.map(({ model_name }) => model_name),
];

function unknownInOrder(inventory: Inventory): Flaw[] {
  const names = new Set(namesOf(inventory));
  return (inventory.order ?? []).flatMap((name, index) => {
    if (names.has(name)) return [];
    const message = `there is no group or model called "${name}"${didYouMean(name, [...names])}`;
    return [{ message, path: ["order", index], within: [inventory] }];
  });
}

/** Two places for one model_name: the model would be one more deployment of the group, unseen there. */
function groupsAmongModels({ groups, models }: Inventory): Flaw[] {
  const names = new Set(groups.map(({ name }) => name));
  return models.flatMap((model, index) => {
    if (!names.has(model.model_name)) return [];
    const message = `a group is called "${model.model_name}" too; put the deployment into it, or take another model_name`;
    return [{ message, path: ["models", index], within: [model] }];
  });
}

/** Only the compiler would know otherwise: nothing in LiteLLM's config names the model. */
function unknownVision(inventory: Inventory): Flaw[] {
  const { vision, aliases = {} } = inventory;
  if (vision === undefined) return [];
  const names = [...namesOf(inventory), ...Object.keys(aliases)];
  const served = (name: string): boolean =>
    name === vision || (name.endsWith("*") && vision.startsWith(name.slice(0, -1)));
  if (names.some(served)) return [];
  const message = `there is no group, model or alias called "${vision}"${didYouMean(vision, names)}`;
  return [{ message, path: ["vision"], within: [inventory] }];
}

const routes: readonly string[] = [...fallbackKinds, "default_fallbacks"];

/** The key of defineConfig that says what stands at a place of LiteLLM's config. */
function homeOf([section = "", key = ""]: readonly string[]): string {
  if (!section.endsWith("_settings")) return section;
  if (key === "model_group_alias") return "aliases";
  return [...routes, "callbacks"].includes(key) ? key : "settings";
}

/** What can be said in one way only, and is said in two. */
const contradictions = (inventory: Inventory): Flaw[] =>
  saidTwice(inventory).map((path) => ({
    message: `stands among the ${homeOf(path)} too; take one of the two out`,
    path: ["sections", ...path],
    within: [inventory],
  }));

/** What `defineConfig` says itself would be lost among the settings. */
function misplaced(inventory: Inventory): Flaw[] {
  const { litellm_settings = {}, router_settings = {} } = inventory.settings ?? {};
  const { sections = {} } = inventory;
  const look = (section: string, given: object, keys: readonly string[]): Flaw[] =>
    keys
      .filter((key) => Object.hasOwn(given, key))
      .map((key) => {
        const place = key === "model_group_alias" ? "aliases" : key;
        const message = `belongs beside groups, as ${place} of defineConfig`;
        return { message, path: ["settings", section, key], within: [inventory] };
      });
  return [
    ...look("litellm_settings", litellm_settings, [...routes, "callbacks"]),
    ...look("router_settings", router_settings, [...routes, "model_group_alias"]),
    ...contradictions(inventory),
    ...(Object.hasOwn(sections, "model_list")
      ? [
          {
            message: "is made of the groups and models",
            path: ["sections", "model_list"],
            within: [inventory],
          },
        ]
      : []),
  ];
}

/** Loaded when it is asked: zod says what is wrong, and a right inventory does without it. */
function shapeFlaws(value: object): Flaw[] {
  const found: typeof import("./shape-flaws.ts") = require("./shape-flaws.ts");
  return found.shapeFlaws(value);
}

/** What a module exports in place of what `defineConfig` returns. */
function otherExport(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value !== "object" || value === null)
    return value === null ? "null" : `a ${typeof value}`;
  if (value instanceof Promise) return "a promise";
  return "deployments" in value
    ? "a group (its folder is what can be built)"
    : "an object without groups";
}

/**
 * Whether a value is what `defineConfig` returns. Keys of LiteLLM's own sections are the
 * linter's concern, not this function's.
 *
 * @param value a module's default export
 * @returns the inventory, or everything that is wrong with it
 */
export function checkInventory(value: unknown): { inventory: Inventory } | { flaws: Flaw[] } {
  if (typeof value !== "object" || value === null || !("groups" in value)) {
    const wanted = "`export default defineConfig({ groups: […] })`";
    const message =
      value === undefined
        ? `must have a default export: ${wanted}`
        : `the default export is not what defineConfig returns, it is ${otherExport(value)}: ${wanted}`;
    return { flaws: [{ message, path: [], within: [] }] };
  }
  const twice = duplicates(value);
  if (!isInventory(value)) return { flaws: [...shapeFlaws(value), ...twice] };
  const flaws = [
    ...twice,
    ...groupsAmongModels(value),
    ...unknownInOrder(value),
    ...unknownVision(value),
    ...misplaced(value),
    ...oddValues(value),
  ];
  return flaws.length > 0 ? { flaws } : { inventory: value };
}
