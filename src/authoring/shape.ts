import type { Inventory } from "./config.ts";

type Test = (value: unknown) => boolean;

const isString: Test = (value) => typeof value === "string";
const isText: Test = (value) => typeof value === "string" && value !== "";
const isInteger: Test = (value) => Number.isSafeInteger(value);
const isScalar: Test = (value) =>
  typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);

/** What zod takes for a record: an object literal, or one without a prototype. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return true;
  return Object.hasOwn(Object(prototype), "isPrototypeOf");
}

const isMapping: Test = (value) => isRecord(value);
const optional =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);
const listOf =
  (test: Test, least = 0): Test =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.every(test);
const recordOf =
  (test: Test): Test =>
  (value) =>
    isRecord(value) && Object.values(value).every(test);

/** An object with these keys and no other. */
function shaped(tests: Readonly<Record<string, Test>>): Test {
  const wanted = Object.keys(tests);
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const given: Readonly<Record<string, unknown>> = { ...value };
    for (const key in given) if (!Object.hasOwn(tests, key)) return false;
    return wanted.every((key) => tests[key]?.(given[key]));
  };
}

const routes = optional(recordOf(listOf(isString)));

const deployment = {
  transport: isString,
  limits: isString,
  model: isString,
  litellm_params: isMapping,
  model_info: isMapping,
  profile: optional(isString),
  as_is: optional(isMapping),
};

const statedLimits = recordOf(
  recordOf(shaped({ max_input_tokens: isInteger, max_output_tokens: optional(isInteger) })),
);

const inventory = shaped({
  groups: listOf(shaped({ name: isText, deployments: listOf(shaped(deployment), 1) })),
  models: listOf(shaped({ ...deployment, model_name: isText })),
  fallbacks: routes,
  context_window_fallbacks: routes,
  content_policy_fallbacks: routes,
  default_fallbacks: optional(listOf(isString)),
  aliases: optional(recordOf(isString)),
  vision: optional(isString),
  settings: optional(
    shaped({
      litellm_settings: optional(isMapping),
      router_settings: optional(isMapping),
      general_settings: optional(isMapping),
    }),
  ),
  include: optional(listOf(isString)),
  environment_variables: optional(recordOf(isScalar)),
  callbacks: optional(listOf(isString)),
  guardrails: optional(listOf(isMapping)),
  mcp_servers: optional(recordOf(isMapping)),
  credential_list: optional(listOf(isMapping)),
  sections: optional(isMapping),
  limits: optional((value) => value === "as stated" || statedLimits(value)),
  order: optional(listOf(isString)),
  accept: optional(listOf(isString)),
});

/**
 * Whether a value has the shape of an inventory: what the schema in shape-flaws.ts says, without
 * zod, whose start costs as much as all that a build does with the inventory.
 */
export const isInventory = (value: unknown): value is Inventory => inventory(value);
