import type { Failure, Kind, Outcome } from "./errors.ts";
import { isRefusal } from "./errors.ts";
import { hasContentPolicyFallback } from "./lookup.ts";
import { type Raised, raisedAfterReconnect, raisedBy, resends } from "./providers.ts";
import { number } from "./python.ts";
import { report, writeRefusal } from "./report.ts";
import { type Deployment, noProvider } from "./router.ts";
import type { Call, Result, Run } from "./run.ts";
import { failed } from "./run.ts";
import { select } from "./select.ts";
import { count } from "./state.ts";

const timeoutOf = ({ params }: Deployment, fallback: number): number => {
  const timeout = Number(params["timeout"] || params["request_timeout"] || fallback);
  return Number.isFinite(timeout) ? timeout : fallback;
};

const refusals: Partial<Record<Kind, string>> = {
  ContextWindowExceededError: "no deployment takes so long a prompt",
  ServiceUnavailableError: "its deployment is blocked",
  TypeError: "LiteLLM cannot count with a weight, order or default fallback of it",
};

/** One attempt: pick a deployment, call it. */
export function attempt(run: Run, call: Call, skipped: ReadonlySet<string>): Result {
  const { state, steps } = run;
  const picked = select(run, call, skipped);
  if ("kind" in picked) {
    const why = isRefusal(picked)
      ? "no deployment of it is left"
      : (refusals[picked.kind] ?? "no deployment has that name");
    steps.push({ step: "refuse", at: state.now, model: call.model, raised: picked.kind, why });
    return failed(picked);
  }
  if (picked.provider === noProvider) {
    const why = `LiteLLM knows no provider of "${picked.model}"`;
    steps.push({
      step: "refuse",
      at: state.now,
      model: call.model,
      raised: "BadRequestError",
      why,
    });
    run.logged.failure = true;
    return failed({ kind: "BadRequestError", status: 400 });
  }
  count(state, `used:${picked.id}`, 60);
  const from = { called: picked, group: call.metadata.group };
  run.logged.asked = from;
  writeRefusal(run);
  const { outcome, raised } = send(run, picked);
  const cut = outcome === "content-filter" && !hasContentPolicyFallback(run, call);
  if (raised === undefined || cut) {
    count(state, `successes:${picked.id}`, 60);
    return { ok: true, deployment: picked };
  }
  const [kind, status] = raised;
  const own = number(picked.params["num_retries"]);
  const failure: Failure = {
    kind,
    status,
    deployment: picked.id,
    ...(own === undefined ? {} : { numRetries: own }),
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
