import type { Failure } from "./errors.ts";
import { find, strategyOf } from "./names.ts";
import { integer } from "./python.ts";
import { writeRefusal } from "./report.ts";
import { type Deployment, isBlocked } from "./router.ts";
import type { Call, Run } from "./run.ts";
import { hasMixedOrders, hasWrongWeight, orderOf, ordersOf, shares } from "./shares.ts";
import { cooling, counted } from "./state.ts";

const noneLeft: Failure = { kind: "RouterRateLimitError", status: 429 };

const blocked: Failure = { kind: "ServiceUnavailableError", status: 503 };

const uncountable: Failure = { kind: "TypeError", status: undefined };

const isFailure = (value: object): value is Failure => "kind" in value;

/** Drops what cannot take the prompt or is over its rpm; refuses when nothing is left. */
function preCallChecks(run: Run, given: readonly Deployment[]): Deployment[] | Failure {
  const { router, state, request } = run;
  // A prompt is counted in a thread: meanwhile a refusal's log is written.
  if (given.some((each) => router.window(each) !== undefined)) writeRefusal(run);
  let context = false;
  let rate = false;
  const kept = given.filter((deployment) => {
    const window = router.window(deployment);
    if (window !== undefined && request.promptTokens > window) {
      context = true;
      return false;
    }
    const rpm = integer(deployment.params["rpm"]);
    if (rpm === undefined || rpm > counted(state, `used:${deployment.id}`)) return true;
    rate = true;
    return false;
  });
  const out = given.filter((deployment) => !kept.includes(deployment));
  if (out.length > 0) {
    run.steps.push({
      step: "leave-out",
      at: state.now,
      deployments: out.map(({ index }) => index),
      why: rate
        ? "enable_pre_call_checks: the prompt is too long for them, or they are at their rpm"
        : `enable_pre_call_checks: ${request.promptTokens} tokens are more than they take`,
    });
  }
  if (kept.length > 0 || given.length === 0) return kept;
  if (rate) return { kind: "RouterRateLimitErrorBasic", status: 429 };
  if (context) return { kind: "ContextWindowExceededError", status: 400 };
  return kept;
}

function byOrder(
  list: readonly Deployment[],
  target: Call["targetOrder"],
): readonly Deployment[] | Failure {
  if (target === undefined && hasMixedOrders(list)) return uncountable;
  const order = target ?? ordersOf(list)[0];
  return order === undefined ? list : list.filter((each) => orderOf(each) === order);
}

/** With tag filtering on, a request without tags goes to deployments tagged "default". */
function byTag(run: Run, list: readonly Deployment[]): readonly Deployment[] {
  if (!run.router.tagFiltering) return list;
  const tagged = list.filter(({ params }) => {
    const tags = params["tags"];
    return Array.isArray(tags) && tags.includes("default");
  });
  return tagged.length > 0 ? tagged : list;
}

function leaveOut(run: Run, out: readonly Deployment[], why: string): void {
  if (out.length === 0) return;
  const deployments = out.map(({ index }) => index);
  run.steps.push({ step: "leave-out", at: run.state.now, deployments, why });
}

/** The deployments that an attempt may go to; a single one named by its id skips every check. */
function eligible(
  run: Run,
  call: Call,
  skipped: ReadonlySet<string>,
): readonly Deployment[] | Failure {
  const { router, state, steps } = run;
  const found = find(router, call.model, run.specific);
  if (isFailure(found)) return found;
  const { by, model, deployments } = found;
  if (by !== "group" || model !== call.model) {
    steps.push({
      step: "look-up",
      at: state.now,
      model,
      deployments: deployments.map(({ index }) => index),
      why: `"${call.model}" is served by ${by === "alias" ? `the group "${model}", its alias's target` : by === "default fallback" ? `the first default fallback, "${model}"` : `its ${by}`}`,
    });
  }
  if (by === "id") return deployments.some(isBlocked) ? blocked : deployments;

  const out = deployments.filter(({ id }) => cooling(state, id));
  leaveOut(run, out, "in cooldown");
  const warm = deployments.filter((each) => !out.includes(each) && !isBlocked(each));
  const checked = router.preCallChecks ? preCallChecks(run, warm) : warm;
  if (isFailure(checked)) return checked;
  const tagged = byTag(run, checked);
  const ordered = byOrder(tagged, call.targetOrder);
  if (isFailure(ordered)) return ordered;
  leaveOut(
    run,
    tagged.filter((each) => !ordered.includes(each)),
    `order: only ${call.targetOrder ?? "the lowest"} is used`,
  );
  const left = ordered.filter(({ id }) => !call.excluded.includes(id));
  const unrefused = left.filter(({ id }) => !skipped.has(id));
  if (unrefused.length > 0) {
    leaveOut(
      run,
      left.filter(({ id }) => skipped.has(id)),
      "refused this request before",
    );
  }
  const last = unrefused.length > 0 ? unrefused : left;
  if (last.length === 0) return noneLeft;
  return strategyOf(router, call.model) === "simple-shuffle" && hasWrongWeight(last)
    ? uncountable
    : last;
}

/** Picks the deployment of one attempt, or says why there is none. */
export function select(run: Run, call: Call, skipped: ReadonlySet<string>): Deployment | Failure {
  const candidates = eligible(run, call, skipped);
  if (isFailure(candidates)) {
    if (!run.logged.failure) run.logged.refusal = candidates;
    run.logged.failure = true;
    return candidates;
  }
  const [only] = candidates;
  const chances = shares(candidates, strategyOf(run.router, call.model));
  const chosen =
    candidates.length === 1 ? only : candidates[run.choose(candidates, chances.shares)];
  if (chosen === undefined) return noneLeft;
  run.steps.push({
    step: "pick",
    at: run.state.now,
    deployment: chosen.index,
    among: candidates.map(({ index }, at) => ({
      deployment: index,
      share: chances.shares[at] ?? 0,
    })),
    why: candidates.length === 1 ? "the only one that is left" : chances.why,
  });
  return chosen;
}
