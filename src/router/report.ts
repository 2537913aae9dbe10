import { assess, type From } from "./cooldown.ts";
import type { Failure } from "./errors.ts";
import type { Run } from "./run.ts";

/** Reports a failure to the cooldowns, and says what came of it. @param cause why it is this deployment's */
export function report(run: Run, failure: Failure, from: From = {}, cause = ""): void {
  const deployment = run.router.byId.get(failure.deployment ?? "");
  const verdict = assess(run.router, run.state, failure, from);
  if (deployment === undefined || verdict === undefined) return;
  const { index } = deployment;
  const { seconds } = verdict;
  const why = `${cause}${verdict.why}`;
  const at = run.state.now;
  run.steps.push(
    verdict.cooled
      ? { step: "cool-down", at, deployment: index, seconds, why }
      : { step: "no-cool-down", at, deployment: index, why },
  );
}

/** Writes the refusal that is to be logged: the deployment that was asked last is blamed for it. */
export function writeRefusal(run: Run): void {
  const { refusal, asked } = run.logged;
  run.logged.refusal = undefined;
  if (refusal === undefined || asked === undefined) return;
  const cause = "LiteLLM's log lays the refusal on it: ";
  report(run, { ...refusal, deployment: asked.called.id }, asked, cause);
}
