import type { NoCachingModelId, NoReasoningModelId } from "../litellm/keys.ts";
import { isMapping } from "../yaml/read-values.ts";
import type { Deployment, Offer, Params } from "./deployment.ts";
import type { Group } from "./group.ts";
import { hasKey, need } from "./need.ts";
import { keepOrigin } from "./origin.ts";

type Named = Offer | Group;

/** The same offer or group under another name. */
type Renamed<Of extends Named, Suffix extends string> =
  Of extends Group<infer Name, infer Model>
    ? Group<`${Name}${Suffix}`, Model>
    : Of extends Offer<infer Name, infer Model>
      ? Offer<`${Name}${Suffix}`, Model>
      : never;

type ModelOf<Of> =
  Of extends Group<string, infer Model>
    ? Model
    : Of extends Deployment<infer Model>
      ? Model
      : never;

/** `Of`, unless the model map says that its model lacks what the modifier needs: then a sentence. */
type Unless<Of, Incapable extends string, Lacks extends string> =
  Extract<ModelOf<Of>, Incapable> extends never
    ? Of
    : `${Extract<ModelOf<Of>, Incapable> & string} ${Lacks}`;

const isGroup = (value: object): value is Group => "deployments" in value;

function withParams<Of extends Deployment>(deployment: Of, params: Params): Of {
  const litellm_params = { ...deployment.litellm_params, ...params };
  return keepOrigin(deployment, { ...deployment, litellm_params });
}

function suffixed(value: Named, suffix: string, params: Params): Named {
  if (isGroup(value)) {
    const deployments = value.deployments.map((one) => withParams(one, params));
    return keepOrigin(value, { name: `${value.name}${suffix}`, deployments });
  }
  const model_name = `${value.model_name}${suffix}`;
  return keepOrigin(value, { ...withParams(value, params), model_name });
}

/** How hard a model thinks, where its provider takes levels. */
export type Effort = "minimal" | "low" | "medium" | "high" | "xhigh" | "max";

/**
 * Thinking variants of an offer or a group, each under a name of its own: `name-think-1024` for a
 * budget in tokens (Anthropic, Bedrock, Gemini), `name-think-high` for a level (OpenAI and others).
 * A model that the map knows as unable to reason is refused by the compiler and by the linter.
 *
 * @example models: [claude, ...thinking([1024, 16384])(claude)]
 */
export function thinking<const Steps extends readonly (number | Effort)[]>(
  steps: Steps,
): <const Of extends Named>(
  value: Unless<Of, NoReasoningModelId, "cannot reason">,
) => Renamed<Of, `-think-${Steps[number]}`>[];
export function thinking(steps: readonly (number | Effort)[]): (value: Named) => Named[] {
  need(
    Array.isArray(steps) && steps.every((step) => ["number", "string"].includes(typeof step)),
    'thinking() takes a list: thinking([1024, 16384]) or thinking(["high"])',
  );
  return (value) => {
    need(
      hasKey(value, "deployments") || hasKey(value, "model_name"),
      "thinking([…]) is for a group, or for a model with a name of its own",
    );
    return steps.map((step) => {
      const params: Params =
        typeof step === "number"
          ? { thinking: { type: "enabled", budget_tokens: step } }
          : { reasoning_effort: step };
      return suffixed(value, `-think-${step}`, params);
    });
  };
}

/** Where LiteLLM puts a cache marker: every message of a role, or the one at an index. */
export type CachePoint =
  | "system"
  | "user"
  | "assistant"
  | { role?: "system" | "user" | "assistant"; index?: number };

const roles: readonly unknown[] = ["system", "user", "assistant"];

function isCachePoint(point: unknown): boolean {
  if (!isMapping(point)) return roles.includes(point);
  const { role, index, ...others } = point;
  if (Object.keys(others).length > 0 || (role ?? index) === undefined) return false;
  return (
    (role === undefined || roles.includes(role)) && (index === undefined || Number.isInteger(index))
  );
}

/**
 * Cache control: LiteLLM marks the messages at these points, so that the vendor caches the prompt up
 * to them. Takes a deployment, an offer or a group, and returns the same with the points set. A
 * model that the map knows as unable to cache is refused by the compiler and by the linter.
 *
 * @example cacheControl(["system", { role: "user", index: -1 }])(claude)
 */
export function cacheControl(
  points: readonly CachePoint[],
): <const Of extends Deployment | Group>(value: Unless<Of, NoCachingModelId, "cannot cache">) => Of;
export function cacheControl(
  points: readonly CachePoint[],
): (value: Deployment | Group) => Deployment | Group {
  need(
    Array.isArray(points) && points.length > 0,
    'cacheControl() takes a list: cacheControl(["system"])',
  );
  for (const point of points) {
    need(
      isCachePoint(point),
      `cacheControl() marks messages of "system", "user" or "assistant", or one by { role, index }; ${JSON.stringify(point)} is neither`,
    );
  }
  const cache_control_injection_points = points.map((point) => ({
    location: "message",
    ...(typeof point === "string" ? { role: point } : point),
  }));
  const marked = (one: Deployment): Deployment =>
    withParams(one, { cache_control_injection_points });
  return (value) => {
    need(
      hasKey(value, "deployments") || hasKey(value, "litellm_params"),
      "cacheControl([…]) is for a deployment, a model or a group",
    );
    if (!isGroup(value)) return marked(value);
    return keepOrigin(value, { ...value, deployments: value.deployments.map(marked) });
  };
}
