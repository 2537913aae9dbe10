import { isGiven, isMapping, type Mapping } from "../yaml/read-values.ts";
import type { Failure, Kind } from "./errors.ts";
import { isA, retryable } from "./errors.ts";
import { findChain } from "./lookup.ts";
import { modelList } from "./names.ts";
import { number } from "./python.ts";
import type { Deployment, Router } from "./router.ts";
import type { State } from "./state.ts";
import { cool, count, counted } from "./state.ts";

/** Whether a deployment was taken out, for how long, and why. */
export type Verdict = { readonly cooled: boolean; readonly seconds: number; readonly why: string };

/** Looked through in this order: a content policy violation is a bad request too. */
const ofDeployment: readonly (readonly [Kind, string])[] = [
  ["ContentPolicyViolationError", "ContentPolicyViolationErrorAllowedFails"],
  ["BadRequestError", "BadRequestErrorAllowedFails"],
  ["AuthenticationError", "AuthenticationErrorAllowedFails"],
  ["Timeout", "TimeoutErrorAllowedFails"],
  ["RateLimitError", "RateLimitErrorAllowedFails"],
  ["InternalServerError", "InternalServerErrorAllowedFails"],
  ["ServiceUnavailableError", "ServiceUnavailableErrorAllowedFails"],
  ["BadGatewayError", "BadGatewayErrorAllowedFails"],
  ["NotFoundError", "NotFoundErrorAllowedFails"],
];

/** How many failures are allowed: where that is text, LiteLLM fails to compare, and nothing is too many. */
const limitOf = (value: unknown): number | undefined =>
  isGiven(value) ? (number(value) ?? Number.POSITIVE_INFINITY) : undefined;

function fromPolicy(policy: Mapping | undefined, failure: Failure): number | undefined {
  for (const [kind, key] of policy === undefined ? [] : ofDeployment) {
    const limit = limitOf(policy?.[key]);
    if (isA(failure, kind) && limit !== undefined) return limit;
  }
  return undefined;
}

const ownCooldown = ({ params, info }: Deployment): unknown =>
  info["cooldown_time"] ?? params["cooldown_time"];

/** Counts a failure against a limit of failures, for as long as a cooldown lasts. */
function againstLimit(
  state: State,
  key: string,
  limit: number,
  seconds: number,
): { over: boolean; why: string } {
  const fails = count(state, key, seconds);
  return {
    over: fails > limit,
    why: Number.isFinite(limit)
      ? `${fails} counted failure${fails === 1 ? "" : "s"}, ${limit} allowed`
      : "LiteLLM cannot compare its failures with an allowed_fails that is no number",
  };
}

/** Whether something stands in for a group whatever the error is. */
function hasFallback(router: Router, group: string | undefined): boolean {
  if (group === undefined || router.fallbacks === undefined) return false;
  return (findChain(router, router.fallbacks, [group]) ?? []).length > 0;
}

const single = { over: false, why: "it is the group's only deployment" };
const lone = { over: false, why: "it is the group's only deployment, which has no fallback" };

function decide(
  router: Router,
  state: State,
  failure: Failure,
  deployment: Deployment,
  group: string | undefined,
): { over: boolean; why: string } {
  const { id, info } = deployment;
  const status = failure.status ?? 500;
  const asked = router.routingGroups.get(router.aliases.get(group ?? "") ?? group ?? "") ?? [];
  const alone = asked.length < 2 && modelList(router, deployment.name).length === 1;
  const policy = isMapping(info["allowed_fails_policy"]) ? info["allowed_fails_policy"] : undefined;
  const allowed = limitOf(info["allowed_fails"]);
  const own = fromPolicy(policy, failure);
  const general = fromPolicy(router.allowedFailsPolicy, failure);
  if (alone && status === 402 && own === undefined && general === undefined) return single;
  const last = alone && !hasFallback(router, group);
  const seconds = router.cooldownTime;
  if (policy !== undefined || allowed !== undefined) {
    const unruled = own === undefined && (allowed !== undefined || general === undefined);
    if (last && unruled) return lone;
    const suffix = own !== undefined ? `:${failure.kind}` : allowed !== undefined ? ":generic" : "";
    const limit = own ?? allowed ?? general ?? router.allowedFails;
    return againstLimit(
      state,
      `fails-allowed:${id}${suffix}`,
      limit,
      number(ownCooldown(deployment)) ?? seconds,
    );
  }
  if (router.allowedFailsPolicy !== undefined || router.allowedFailsCounts) {
    if (last && general === undefined) return lone;
    return againstLimit(state, `fails-allowed:${id}`, general ?? router.allowedFails, seconds);
  }
  return byRate(state, id, status, alone);
}

/** What holds where neither allowed_fails nor a policy of it does. */
function byRate(
  state: State,
  id: string,
  status: number,
  alone: boolean,
): { over: boolean; why: string } {
  const fails = counted(state, `fails:${id}`);
  const total = fails + counted(state, `successes:${id}`);
  const rate = total > 0 ? fails / total : 0;
  if (status === 429 && !alone) return { over: true, why: "a 429 cools a deployment at once" };
  if (rate === 1 && total >= 1000) return { over: true, why: `all of ${total} requests failed` };
  if (rate > 0.5 && total >= 5 && !alone) {
    return { over: true, why: `${fails} of ${total} requests failed within a minute` };
  }
  if (!retryable(status)) return { over: true, why: `a ${status} cools a deployment at once` };
  if (alone) return single;
  return {
    over: false,
    why: `${fails} of ${total} requests failed; more than half of 5 or more would`,
  };
}

/** Whether failures of this kind are the deployment's at all. */
function concerns(failure: Failure, { info }: Deployment): boolean {
  const { status, kind } = failure;
  if (isMapping(info["allowed_fails_policy"])) {
    if (fromPolicy(info["allowed_fails_policy"], failure) !== undefined) return true;
  }
  if (kind === "APIConnectionError" || status === undefined) return false;
  return status < 400 || status >= 500 || [401, 402, 404, 408, 429].includes(status);
}

/** What a failure comes from. */
export type From = {
  /** where several have one id: the deployment itself, whose cooldown_time holds */
  readonly called?: Deployment;
  /** the group that was asked */
  readonly group?: string;
};

/** Counts a failure of a deployment, and takes it out where that is due. */
export function assess(
  router: Router,
  state: State,
  failure: Failure,
  { called, group }: From,
): Verdict | undefined {
  const deployment = router.byId.get(failure.deployment ?? "");
  if (deployment === undefined) return undefined;
  const stated = ownCooldown(called ?? deployment);
  const own = number(stated);
  const seconds = own !== undefined && own >= 0 ? own : router.cooldownTime;
  const no = (why: string): Verdict => ({ cooled: false, seconds, why });
  if (isGiven(stated) && own === undefined)
    return no("LiteLLM cannot count with its cooldown_time, which is no number");
  count(state, `fails:${deployment.id}`, 60);
  if (seconds < 1e-9) return no("its cooldown_time is 0");
  if (router.disableCooldowns) return no("disable_cooldowns is on");
  if (!concerns(failure, deployment)) return no(`${shown(failure)} is not the deployment's fault`);
  if (deployment.name.includes("*")) return no("deployments of a wildcard are never taken out");
  const { over, why } = decide(router, state, failure, deployment, group);
  if (over) cool(state, deployment.id, seconds);
  return { cooled: over, seconds, why };
}

const shown = ({ kind, status }: Failure): string => (status === undefined ? kind : `a ${status}`);
