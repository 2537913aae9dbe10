import { closest } from "fastest-levenshtein";
import * as z from "zod/mini";
import type { Inventory } from "./config.ts";

const mapping = z.record(z.string(), z.unknown());
const routes = z.optional(z.record(z.string(), z.array(z.string())));

const deployment = z.object({
  transport: z.string(),
  limits: z.string(),
  model: z.string(),
  litellm_params: mapping,
  model_info: mapping,
  as_is: z.optional(mapping),
});

const statedLimits = z.record(
  z.string(),
  z.record(
    z.string(),
    z.strictObject({ max_input_tokens: z.int(), max_output_tokens: z.optional(z.int()) }),
  ),
);

const inventory = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string().check(z.minLength(1)),
      deployments: z.array(z.strictObject(deployment.shape)).check(z.minLength(1)),
    }),
  ),
  models: z.array(
    z.strictObject({ ...deployment.shape, model_name: z.string().check(z.minLength(1)) }),
  ),
  fallbacks: routes,
  context_window_fallbacks: routes,
  content_policy_fallbacks: routes,
  default_fallbacks: z.optional(z.array(z.string())),
  aliases: z.optional(z.record(z.string(), z.string())),
  vision: z.optional(z.string()),
  settings: z.optional(
    z.strictObject({
      litellm_settings: z.optional(mapping),
      router_settings: z.optional(mapping),
      general_settings: z.optional(mapping),
    }),
  ),
  include: z.optional(z.array(z.string())),
  environment_variables: z.optional(
    z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  ),
  callbacks: z.optional(z.array(z.string())),
  guardrails: z.optional(z.array(mapping)),
  mcp_servers: z.optional(z.record(z.string(), mapping)),
  credential_list: z.optional(z.array(mapping)),
  sections: z.optional(mapping),
  limits: z.optional(z.union([z.literal("as stated"), statedLimits])),
  order: z.optional(z.array(z.string())),
  accept: z.optional(z.array(z.string())),
});

/** What is wrong with an inventory, where, and the objects on the way there, outermost first. */
export type Flaw = { message: string; path: readonly Step[]; within: readonly object[] };

type Step = string | number;

/** The objects on the way to `path`, outermost first. */
function objectsOn(path: readonly Step[], value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  const [step, ...rest] = path;
  const next = Object.entries(value).find(([key]) => key === String(step))?.[1];
  return [value, ...objectsOn(rest, next)];
}

const keysAt = (path: readonly Step[]): string[] => {
  if (path.length === 0) return Object.keys(inventory.shape);
  if (path[0] === "settings") return ["litellm_settings", "router_settings", "general_settings"];
  if (path.length === 2) return ["name", "deployments"];
  return Object.keys(deployment.shape);
};

function sentence(issue: z.core.$ZodIssue, path: readonly Step[]): string {
  if (issue.code === "unrecognized_keys") {
    const [key = ""] = issue.keys;
    if (key === "model_name") {
      return `"model_name" is the group's to say: offer the model among the models of defineConfig instead`;
    }
    return `"${key}" is unknown here. Did you mean "${closest(key, keysAt(path))}"?`;
  }
  if (issue.code === "too_small") return "must not be empty";
  if (issue.code === "invalid_type") {
    const given =
      issue.input === undefined ? "missing" : `${JSON.stringify(issue.input)?.slice(0, 60)}`;
    return `must be ${issue.expected === "record" ? "a mapping" : `of type ${issue.expected}`}, it is ${given}`;
  }
  return issue.message;
}

/** Looks at what may not be an inventory yet, so that this is reported with everything else. */
function duplicates(groups: unknown): Flaw[] {
  const seen = new Set<unknown>();
  return (Array.isArray(groups) ? groups : []).flatMap((group: unknown, index) => {
    if (typeof group !== "object" || group === null || !("name" in group)) return [];
    if (!seen.has(group.name)) {
      seen.add(group.name);
      return [];
    }
    const message = `a group called "${group.name}" exists already; put the deployments into one group`;
    return [{ message, path: ["groups", index], within: [group] }];
  });
}

function unknownInOrder(inventory: Inventory): Flaw[] {
  const { groups, models, order = [] } = inventory;
  const names = new Set([
    ...groups.map(({ name }) => name),
    ...models.map(({ model_name }) => model_name),
  ]);
  return order.flatMap((name, index) => {
    if (names.has(name)) return [];
    const message = `there is no group or model called "${name}"`;
    return [{ message, path: ["order", index], within: [inventory] }];
  });
}

/**
 * Whether a value is what `defineConfig` returns. Keys of LiteLLM's own sections are the
 * linter's concern, not this function's.
 *
 * @param value a module's default export
 * @returns the inventory, or everything that is wrong with it
 */
export function checkInventory(value: unknown): { inventory: Inventory } | { flaws: Flaw[] } {
  const noConfig = "must have a default export: `export default defineConfig({ groups: […] })`";
  if (typeof value !== "object" || value === null || !("groups" in value)) {
    return { flaws: [{ message: noConfig, path: [], within: [] }] };
  }
  const twice = duplicates(value.groups);
  const result = z.safeParse(inventory, value, { reportInput: true });
  if (!result.success) {
    const shape = result.error.issues.map((issue): Flaw => {
      const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
      return { message: sentence(issue, path), path, within: objectsOn(path, value) };
    });
    return { flaws: [...shape, ...twice] };
  }
  const checked = value as Inventory;
  const flaws = [...twice, ...unknownInOrder(checked)];
  return flaws.length > 0 ? { flaws } : { inventory: checked };
}
