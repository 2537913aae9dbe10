import { isMapping } from "../yaml/read-values.ts";
import type { Chain } from "./chains.ts";
import type { Failure } from "./errors.ts";
import { findChain, lookupGroups, targetKey } from "./lookup.ts";
import { modelList, strategyOf } from "./names.ts";
import { report } from "./report.ts";
import { withRetries } from "./retry.ts";
import type { Deployment } from "./router.ts";
import type { Call, Result, Run } from "./run.ts";
import { failed } from "./run.ts";
import { hasMixedOrders, ordersOf } from "./shares.ts";
import { cooling } from "./state.ts";

/** A call that did not come through; from here on it is known which targets were tried. */
type Failed = Call & { readonly attempted: Set<string> };

/** A group with its retries, then everything that may stand in for it. */
export function withFallbacks(run: Run, given: Call): Result {
  const result = withRetries(run, given);
  if (result.ok) return result;
  const { failure } = result;
  const call: Failed = { ...given, attempted: given.attempted ?? new Set() };
  if (run.request.disableFallbacks) return giveUp(run, call, failure, "disable_fallbacks");
  if (!run.router.fallbackOnBadRequest && isVendorsRefusal(failure)) {
    return giveUp(run, call, failure, "fallback_on_unsupported_params is off");
  }
  const list = modelList(run.router, call.model);
  const special =
    failure.kind === "ContextWindowExceededError" || failure.kind === "ContentPolicyViolationError";

  if (!special) {
    if (hasMixedOrders(list)) return failed({ kind: "TypeError", status: undefined });
    const levels = orderLevels(run, call, list);
    if (levels.length > 0) return walk(run, call, failure, levels);
    if (run.router.weightedFailover) {
      const again = failover(run, call, failure, list);
      if (again?.ok) return again;
    }
  }
  const chosen = chainFor(run, call, failure);
  if (typeof chosen === "string") return giveUp(run, call, failure, chosen);
  const fallen = walk(run, call, failure, chosen);
  return fallen.ok ? fallen : failed(failure);
}

/** A 400 of the vendor's own that says nothing of the prompt's length or of its content. */
const isVendorsRefusal = ({ kind, status, deployment }: Failure): boolean =>
  kind === "BadRequestError" && status === 400 && deployment !== undefined;

function giveUp(run: Run, call: Call, failure: Failure, why: string): Result {
  run.steps.push({ step: "no-fall-back", at: run.state.now, from: call.model, why });
  return failed(failure);
}

const ownList = (run: Run): Chain | undefined => {
  const { fallbacks } = run.request;
  const plain = fallbacks?.every((item) => typeof item === "string" || isMapping(item));
  return plain && fallbacks && fallbacks.length > 0 ? fallbacks : undefined;
};

/** Higher levels of `order`, then the usual fallbacks; empty where the group has but one level. */
function orderLevels(run: Run, call: Call, list: readonly Deployment[]): unknown[] {
  const orders = ordersOf(list);
  const [lowest] = orders;
  if (lowest === undefined || orders.length < 2) return [];
  const tried = call.targetOrder ?? lowest;
  const levels = orders
    .filter((order) => order > tried)
    .map((order) => ({ model: call.model, _target_order: order }));
  const { fallbacks } = run.router;
  const others =
    ownList(run) ??
    (fallbacks === undefined ? [] : findChain(run.router, fallbacks, lookupGroups(call)));
  return [...levels, ...(others ?? [])];
}

/** enable_weighted_failover: once more within the group, without those that failed. */
function failover(
  run: Run,
  call: Failed,
  failure: Failure,
  list: readonly Deployment[],
): Result | undefined {
  const { metadata } = call;
  if (failure.deployment === undefined) return undefined;
  if (strategyOf(run.router, call.model) !== "simple-shuffle") return undefined;
  const excluded = [...new Set([...metadata.failover, failure.deployment])];
  const left = list.some(({ id }) => !excluded.includes(id) && !cooling(run.state, id));
  if (!left) return undefined;
  metadata.failover = excluded;
  return walk(run, call, failure, [{ model: call.model, _excluded_deployment_ids: excluded }]);
}

/** The chain that an error leads to, or why there is none. */
function chainFor(run: Run, call: Call, failure: Failure): Chain | string {
  const { router } = run;
  const groups = lookupGroups(call);
  const own = ownList(run);
  if (own) return own;
  if (failure.kind === "ContextWindowExceededError" && router.contextWindowFallbacks) {
    return (
      findChain(router, router.contextWindowFallbacks, groups) ??
      `context_window_fallbacks has no "${groups.join('" or "')}", and the others are not looked at`
    );
  }
  if (failure.kind === "ContentPolicyViolationError" && router.contentPolicyFallbacks) {
    return (
      findChain(router, router.contentPolicyFallbacks, groups) ??
      `content_policy_fallbacks has no "${groups.join('" or "')}", and the others are not looked at`
    );
  }
  if (router.fallbacks === undefined) return "there are no fallbacks";
  return (
    findChain(router, router.fallbacks, groups) ?? `no fallback for "${groups.join('" or "')}"`
  );
}

/** The call that a target makes of the one before it. */
function hop(call: Call, target: unknown, depth: number, attempted: Set<string>): Call {
  const changed = isMapping(target) ? target : { model: String(target) };
  const model = typeof changed["model"] === "string" ? changed["model"] : call.model;
  const order = changed["_target_order"];
  const excluded = changed["_excluded_deployment_ids"];
  const retries = changed["num_retries"];
  return {
    model,
    numRetries: typeof retries === "number" ? retries : call.numRetries,
    targetOrder: typeof order === "number" || typeof order === "string" ? order : undefined,
    excluded: Array.isArray(excluded) ? excluded.map(String) : call.excluded,
    depth,
    attempted,
    metadata: { ...call.metadata, group: model },
  };
}

function reason(target: unknown, call: Call): string {
  if (!isMapping(target)) return `it is next in the chain of "${call.model}"`;
  if ("_target_order" in target)
    return `the deployments of order ${target["_target_order"]} are next`;
  if ("_excluded_deployment_ids" in target) return "enable_weighted_failover: the group's others";
  return `it is next in the chain of "${call.model}", with parameters of its own`;
}

/** Goes through a chain. The error of the last target is the one that is left. */
function walk(run: Run, call: Failed, failure: Failure, chain: Chain): Result {
  const { router, state, steps, logged } = run;
  if (call.depth >= router.maxFallbacks) {
    return giveUp(run, call, failure, `max_fallbacks: ${router.maxFallbacks} are used`);
  }
  const { attempted } = call;
  attempted.add(call.model);
  let { depth } = call;
  let last = failure;
  let before: Call = call;
  for (const target of chain) {
    if (target === call.model) continue;
    const key = targetKey(target);
    if (key !== undefined && attempted.has(key)) continue;
    if (key !== undefined) attempted.add(key);
    depth += 1;
    const next = hop(before, target, depth, attempted);
    before = next;
    steps.push({
      step: "fall-back",
      at: state.now,
      from: call.model,
      to: next.model,
      why: reason(target, call),
    });
    const result = withFallbacks(run, next);
    if (result.ok) return result;
    last = result.failure;
    if (logged.failure) report(run, last);
  }
  if (last === failure) {
    return giveUp(run, call, failure, "every fallback of it was tried already");
  }
  return failed(last);
}
