import { isMapping, type Mapping } from "../yaml/read-values.ts";
import { attempt } from "./attempt.ts";
import type { Failure, Kind } from "./errors.ts";
import { isA, retryable } from "./errors.ts";
import { find } from "./names.ts";
import { writeRefusal } from "./report.ts";
import { type Deployment, isBlocked } from "./router.ts";
import type { Call, Result, Run } from "./run.ts";
import { cooling } from "./state.ts";

const policyKeys: readonly (readonly [Kind, string])[] = [
  ["AuthenticationError", "AuthenticationErrorRetries"],
  ["Timeout", "TimeoutErrorRetries"],
  ["RateLimitError", "RateLimitErrorRetries"],
  ["ContentPolicyViolationError", "ContentPolicyViolationErrorRetries"],
  ["BadRequestError", "BadRequestErrorRetries"],
  ["ServiceUnavailableError", "ServiceUnavailableErrorRetries"],
  ["InternalServerError", "InternalServerErrorRetries"],
];

/** How often a retry policy has an error retried, if it says. */
function policyRetries(run: Run, call: Call, failure: Failure): number | undefined {
  const own = run.router.groupRetryPolicy[call.model];
  const policy: Mapping | undefined = isMapping(own) ? own : run.router.retryPolicy;
  if (policy === undefined || call.numRetries === 0) return undefined;
  const keys = [
    ...(failure.status === 404 ? ["NotFoundErrorRetries"] : []),
    ...policyKeys.filter(([kind]) => isA(failure, kind)).map(([, key]) => key),
    "DefaultRetries",
  ];
  return keys.map((key) => policy[key]).find((value) => typeof value === "number");
}

type Group = { all: readonly Deployment[]; healthy: number; listed: boolean };

function groupOf(run: Run, call: Call): Group {
  const found = find(run.router, call.model);
  if ("kind" in found) return { all: [], healthy: 0, listed: true };
  if (found.by === "id") return { all: [], healthy: 0, listed: false };
  const healthy = found.deployments.filter(
    (deployment) => !cooling(run.state, deployment.id) && !isBlocked(deployment),
  ).length;
  return { all: found.deployments, healthy, listed: true };
}

/** Why an error is not retried; undefined where it is. */
function final(run: Run, failure: Failure, all: number, healthy: number): string | undefined {
  const { contextWindowFallbacks, contentPolicyFallbacks } = run.router;
  if (failure.kind === "ContextWindowExceededError" && contextWindowFallbacks !== undefined) {
    return "there are context_window_fallbacks";
  }
  if (failure.kind === "ContentPolicyViolationError" && contentPolicyFallbacks !== undefined) {
    return "there are content_policy_fallbacks";
  }
  const { status } = failure;
  if (status !== undefined && !retryable(status) && status !== 401 && status !== 403) {
    return `a ${status} is not retried`;
  }
  const refused =
    failure.kind === "AuthenticationError" || failure.kind === "PermissionDeniedError";
  if (refused && all <= 1) return "there is no other deployment to try with its key";
  return healthy <= 0 ? "no deployment of the group is left" : undefined;
}

/** Seconds until the next try; none while others of the group are healthy. */
function pause(run: Run, group: Group, healthy: number, done: number): number {
  if (!(group.listed && group.all.length === 1) && healthy > 0) return 0;
  return Math.min(Math.max(0.5 * 2 ** done, run.router.retryAfter), 8);
}

/** How often a call is tried again, and who says so. */
function retriesOf(
  { router }: Run,
  call: Call,
  { numRetries: own }: Failure,
  policy: number | undefined,
): { retries: number; source: string } {
  if (policy !== undefined) return { retries: policy, source: "the retry policy" };
  if (call.numRetries !== undefined) {
    return { retries: call.numRetries, source: "num_retries of the request" };
  }
  return own === undefined
    ? { retries: router.numRetries, source: "num_retries of the router" }
    : { retries: own, source: "num_retries of the deployment" };
}

/** LiteLLM's retries within one group. */
export function withRetries(run: Run, call: Call): Result {
  const { state, steps } = run;
  const skipped = new Set<string>();
  let result = attempt(run, call, skipped);
  if (result.ok) return result;
  const stop = (why: string): Result => {
    steps.push({ step: "no-retry", at: state.now, model: call.model, why });
    return result;
  };
  const { failure: first } = result;
  const group = groupOf(run, call);
  const size = group.all.length;
  const policy = policyRetries(run, call, first);
  const over = policy === undefined ? final(run, first, size, group.healthy) : undefined;
  if (over !== undefined) return stop(over);
  const { retries, source } = retriesOf(run, call, first, policy);
  const why = `${source}: ${retries}`;
  if (retries <= 0) return stop(why);
  skip(skipped, first);
  let wait = pause(run, group, group.healthy, 0);
  state.now += wait;
  for (let turn = 1; turn <= retries; turn += 1) {
    steps.push({ step: "retry", at: state.now, attempt: turn, of: retries, wait, why });
    // The wait, be it none, is time to write a refusal's log.
    writeRefusal(run);
    result = attempt(run, call, skipped);
    if (result.ok) return result;
    const { healthy } = groupOf(run, call);
    const over = policy === undefined ? final(run, result.failure, size, healthy) : undefined;
    if (over !== undefined) return stop(over);
    skip(skipped, result.failure);
    wait = pause(run, group, healthy, turn);
    state.now += wait;
  }
  return stop(`${retries === 1 ? "its retry is" : `all ${retries} retries are`} used`);
}

/** A deployment that refused the request for good is passed over in what follows. */
function skip(skipped: Set<string>, { deployment, status }: Failure): void {
  if (deployment !== undefined && status !== undefined && !retryable(status))
    skipped.add(deployment);
}
