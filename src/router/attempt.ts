import { assess, type From } from "./cooldown.ts";
import type { Failure, Outcome } from "./errors.ts";
import { isRefusal } from "./errors.ts";
import { hasContentPolicyFallback } from "./lookup.ts";
import { type Raised, raisedAfterReconnect, raisedBy, resends } from "./providers.ts";
import type { Deployment } from "./router.ts";
import type { Call, Result, Run } from "./run.ts";
import { failed } from "./run.ts";
import { select } from "./select.ts";
import { count } from "./state.ts";

/** Reports a failure to the cooldowns, and says what came of it. */
export function report(run: Run, failure: Failure, from: From = {}): void {
  const deployment = run.router.byId.get(failure.deployment ?? "");
  const verdict = assess(run.router, run.state, failure, from);
  if (deployment === undefined || verdict === undefined) return;
  const { index } = deployment;
  const { seconds, why } = verdict;
  const at = run.state.now;
  run.steps.push(
    verdict.cooled
      ? { step: "cool-down", at, deployment: index, seconds, why }
      : { step: "no-cool-down", at, deployment: index, why },
  );
}

const timeoutOf = ({ params }: Deployment, fallback: number): number => {
  const timeout = Number(params["timeout"] || params["request_timeout"] || fallback);
  return Number.isFinite(timeout) ? timeout : fallback;
};

/** One attempt: pick a deployment, call it. */
export function attempt(run: Run, call: Call, skipped: ReadonlySet<string>): Result {
  const { state, steps } = run;
  const picked = select(run, call, skipped);
  if ("kind" in picked) {
    const why = isRefusal(picked)
      ? "no deployment of it is left"
      : picked.kind === "ContextWindowExceededError"
        ? "no deployment takes so long a prompt"
        : "no deployment has that name";
    steps.push({ step: "refuse", at: state.now, model: call.model, raised: picked.kind, why });
    return failed(picked);
  }
  count(state, `used:${picked.id}`, 60);
  const from = { called: picked, group: call.metadata.group };
  const { refusal } = run.logged;
  if (refusal !== undefined) {
    run.logged.refusal = undefined;
    report(run, { ...refusal, deployment: picked.id }, from);
  }
  const { outcome, raised } = send(run, picked);
  const cut = outcome === "content-filter" && !hasContentPolicyFallback(run, call);
  if (raised === undefined || cut) {
    count(state, `successes:${picked.id}`, 60);
    return { ok: true, deployment: picked };
  }
  const [kind, status] = raised;
  const own = picked.params["num_retries"];
  const failure: Failure = {
    kind,
    status,
    deployment: picked.id,
    ...(typeof own === "number" ? { numRetries: own } : {}),
  };
  // A filtered answer is an answer: nothing is logged as a failure.
  if (outcome !== "content-filter" && !run.logged.failure) {
    run.logged.failure = true;
    report(run, failure, from);
  }
  return failed(failure);
}

/** Sends a request, and again where the provider's HTTP client does so by itself. */
function send(
  { router, state, steps, upstream }: Run,
  deployment: Deployment,
): { outcome: Outcome; raised: Raised | undefined } {
  const { index, model, provider } = deployment;
  let left = 2;
  let map = raisedBy;
  for (let sent = 0; ; sent += 1) {
    const at = state.now;
    const outcome = upstream(deployment);
    if (outcome === "timeout") state.now += timeoutOf(deployment, router.timeout);
    const raised = map(provider, outcome);
    const more = resends(provider, outcome);
    left = Math.min(left, more);
    const again = sent < left;
    const why =
      raised === undefined
        ? "it answers"
        : again
          ? "its HTTP client sends it again"
          : `LiteLLM raises ${raised[0]}`;
    const kind = raised === undefined ? {} : { raised: raised[0] };
    steps.push({ step: "try", at, deployment: index, model, outcome, ...kind, why });
    if (!again) return { outcome, raised };
    if (outcome === "connection") map = raisedAfterReconnect;
    if (more > 1) state.now += 0.5 * 2 ** sent;
  }
}
