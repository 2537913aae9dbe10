import * as z from "zod/mini";
import { describeValue } from "../litellm/types.ts";
import { didYouMean } from "../nearest.ts";
import { isMapping } from "../yaml/read-values.ts";
import type { Flaw, Step } from "./check.ts";
import { objectsOn, strays } from "./strays.ts";

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

const keysAt = (path: readonly Step[]): string[] => {
  if (path.length === 0) return Object.keys(inventory.shape);
  if (path[0] === "settings") return ["litellm_settings", "router_settings", "general_settings"];
  if (path[0] === "limits") return ["max_input_tokens", "max_output_tokens"];
  if (path.length === 2) return ["name", "deployments"];
  return Object.keys(deployment.shape);
};

const isGroup = (value: unknown): value is { name: string } =>
  isMapping(value) && typeof value["name"] === "string" && "deployments" in value;

/** What a transport or `spread` makes for a group. */
const isDeployments = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one) => isMapping(one) && "litellm_params" in one && !("model_name" in one));

/** Names alone are no models. */
const named = (path: readonly Step[]): string =>
  path[0] === "models"
    ? "is text: a transport makes models of names, openai().bare([…])"
    : path.length === 2
      ? 'is text: group("NAME", […]) makes a group'
      : 'is text: a transport makes a deployment of it, openai()("gpt-5")';

const kinds: Readonly<Record<string, string>> = {
  array: "a list",
  int: "a whole number",
  number: "a whole number",
  object: "a mapping",
  record: "a mapping",
  string: "text",
};

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

/** A key that is not known there. @param path where it stands */
function unknownKey(key: string, path: readonly Step[]): string {
  if (key === "model_name") {
    return "is the group's to say: offer the model among the models of defineConfig instead";
  }
  const home = path.length === 0 ? homes[key] : undefined;
  const near = didYouMean(key, keysAt(path));
  if (near === "" && path[0] === "settings")
    return "belongs into litellm_settings, router_settings or general_settings";
  return home ?? `unknown key${near}`;
}

function sentence(issue: z.core.$ZodIssue, path: readonly Step[]): string {
  if (issue.code === "too_small") return "must not be empty";
  const given = issue.input === undefined ? "missing" : describeValue(issue.input);
  if (issue.code === "invalid_union") {
    const wanted =
      path[0] === "limits" ? 'a mapping or "as stated"' : "text, a number, true or false";
    return `must be ${wanted}, it is ${given}`;
  }
  if (issue.code === "invalid_type") {
    if (path[0] === "groups" && path.length === 2 && isDeployments(issue.input))
      return 'is a list of deployments: give it a name, group("NAME", […])';
    if (isMember(path) && Array.isArray(issue.input)) return "is a list: put ... before it";
    if (isMember(path) && typeof issue.input === "string") return named(path);
    if (path.length === 1 && /fallbacks$/.test(String(path[0])) && issue.expected === "record")
      return `must be { name: [name, …] }, it is ${given}`;
    if (isMember(path) && issue.input === undefined) return absent;
    if (isMember(path) && typeof issue.input === "function") return uncalled;
    if (issue.expected === "string" && isGroup(issue.input)) {
      return `is a group: write its name, ${JSON.stringify(issue.input.name)}`;
    }
    return `must be ${kinds[issue.expected] ?? issue.expected}, it is ${given}`;
  }
  return issue.message;
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
  const told = (path: readonly Step[]): boolean =>
    moved.some((flaw) => flaw.path.every((step, index) => step === path[index]));
  const flaws = result.error.issues.flatMap(innermost).flatMap((issue): Flaw[] => {
    const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
    const within = objectsOn(path, value);
    const { input } = issue;
    // where the list was made that wants three dots
    if (isMember(path) && Array.isArray(input))
      within.push(...input.slice(0, 1).filter((one) => isMapping(one) && !isGroup(one)));
    // a group in place of its name was not written where it was made
    if (isGroup(input)) within.pop();
    if (issue.code !== "unrecognized_keys")
      return [{ message: sentence(issue, path), path, within }];
    return issue.keys.map((key) => ({
      message: unknownKey(key, path),
      path: [...path, key],
      within,
    }));
  });
  return [...moved, ...flaws.filter(({ path }) => !told(path))];
}
