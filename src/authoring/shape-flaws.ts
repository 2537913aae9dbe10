import * as z from "zod/mini";
import { describeValue } from "../litellm/types.ts";
import { didYouMean } from "../nearest.ts";
import type { Flaw, Step } from "./check.ts";

const mapping = z.record(z.string(), z.unknown());
const routes = z.optional(z.record(z.string(), z.array(z.string())));

const deployment = z.object({
  transport: z.string(),
  limits: z.string(),
  model: z.string(),
  litellm_params: mapping,
  model_info: mapping,
  profile: z.optional(z.string()),
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
  if (path[0] === "limits") return ["max_input_tokens", "max_output_tokens"];
  if (path.length === 2) return ["name", "deployments"];
  return Object.keys(deployment.shape);
};

const kinds: Readonly<Record<string, string>> = {
  array: "a list",
  int: "a whole number",
  number: "a whole number",
  object: "a mapping",
  record: "a mapping",
  string: "text",
};

const nameless =
  "has no model_name: make it by .model({ model, model_name }), .models([…]) or .bare([…]) of its transport, or put it into a group";

const absent =
  "is undefined: the file that it is imported from does not export it, or imports this one";

const uncalled =
  'is a function: a transport is called with a model, as openai()("gpt-5") calls what openai() returns';

/** Sections of LiteLLM's config, and where they stand here. */
const homes: Readonly<Record<string, string>> = {
  litellm_settings: "belongs into settings",
  router_settings: "belongs into settings",
  general_settings: "belongs into settings",
  model_list: "is made of the groups and models",
  model_group_alias: "is called aliases here",
};

/** What `models(…)`, `spread(…)` and their like return goes in by three dots. */
const isMember = (path: readonly Step[]): boolean =>
  typeof path.at(-1) === "number" && ["groups", "models"].includes(String(path[0]));

function sentence(issue: z.core.$ZodIssue, path: readonly Step[]): string {
  if (issue.code === "unrecognized_keys") {
    const [key = ""] = issue.keys;
    if (key === "model_name") {
      return `"model_name" is the group's to say: offer the model among the models of defineConfig instead`;
    }
    const home = path.length === 0 ? homes[key] : undefined;
    if (home !== undefined) return `${key} ${home}`;
    return `"${key}" is unknown here${didYouMean(key, keysAt(path))}`;
  }
  if (issue.code === "too_small") return "must not be empty";
  const given = issue.input === undefined ? "missing" : describeValue(issue.input);
  if (issue.code === "invalid_union") {
    const wanted =
      path[0] === "limits" ? 'a mapping or "as stated"' : "text, a number, true or false";
    return `must be ${wanted}, it is ${given}`;
  }
  if (issue.code === "invalid_type") {
    if (isMember(path) && Array.isArray(issue.input)) return "is a list: put ... before it";
    if (isMember(path) && issue.input === undefined) return absent;
    if (isMember(path) && typeof issue.input === "function") return uncalled;
    return `must be ${kinds[issue.expected] ?? issue.expected}, it is ${given}`;
  }
  return issue.message;
}

/** What a member of the groups or models is instead, so that each of its keys is wrong or missing. */
function astray(list: "groups" | "models", member: object): string | undefined {
  const isDeployment = "litellm_params" in member;
  if (list === "groups") {
    return isDeployment ? "is no group: put it into one, group(name, […])" : undefined;
  }
  if ("deployments" in member) return "is a group: it belongs among the groups";
  return isDeployment && !("model_name" in member) ? nameless : undefined;
}

function strays(value: { groups?: unknown; models?: unknown }): Flaw[] {
  return (["groups", "models"] as const).flatMap((list) => {
    const members: unknown = value[list];
    return (Array.isArray(members) ? members : []).flatMap((member: unknown, index): Flaw[] => {
      const message =
        typeof member === "object" && member !== null ? astray(list, member) : undefined;
      const path = [list, index];
      return message === undefined ? [] : [{ message, path, within: objectsOn(path, value) }];
    });
  });
}

/** A union of mappings is wrong where its last one is: only there a key can be named. */
const innermost = (issue: z.core.$ZodIssue): z.core.$ZodIssue[] => {
  const inner = issue.code === "invalid_union" ? (issue.errors.at(-1) ?? []) : [];
  return inner.some(({ path }) => path.length > 0)
    ? inner.map((one) => ({ ...one, path: [...issue.path, ...one.path] }))
    : [issue];
};

/** What is wrong with the shape of an inventory; nothing where `isInventory` says that it is one. */
export function shapeFlaws(value: object): Flaw[] {
  const result = z.safeParse(inventory, value, { reportInput: true });
  if (result.success) return [];
  const moved = strays(value);
  const told = new Set(moved.map(({ path }) => path.join()));
  const flaws = result.error.issues.flatMap(innermost).map((issue): Flaw => {
    const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
    return { message: sentence(issue, path), path, within: objectsOn(path, value) };
  });
  return [...moved, ...flaws.filter(({ path }) => !told.has(path.slice(0, 2).join()))];
}
