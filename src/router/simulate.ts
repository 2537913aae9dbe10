import type { Failure, Outcome } from "./errors.ts";
import { withFallbacks } from "./fallback.ts";
import { admit } from "./names.ts";
import { writeRefusal } from "./report.ts";
import type { Deployment, Request, Router } from "./router.ts";
import type { Choose, Result, Run } from "./run.ts";
import { failed } from "./run.ts";
import type { State } from "./state.ts";
import { freshState } from "./state.ts";
import type { Step } from "./steps.ts";

/** Everything that happened to one request. */
export type Played = { readonly steps: readonly Step[]; readonly result: Result };

/** What a request meets: the random choices and the upstreams. */
export type World = {
  readonly choose: Choose;
  readonly upstream: (deployment: Deployment) => Outcome;
};

/**
 * Plays one request through the router, as the proxy sends it there.
 *
 * @param state what earlier requests left; it is changed
 */
export function simulate(
  router: Router,
  request: Request,
  world: World,
  state: State = freshState(),
): Played {
  const steps: Step[] = [];
  const way = admit(router, request.model);
  if (typeof way !== "string") return { steps: [refusal(request, way)], result: failed(way) };
  const run: Run = {
    ...world,
    router,
    state,
    request,
    steps,
    specific: way === "model",
    logged: { failure: false, refusal: undefined, asked: undefined },
  };
  const result = withFallbacks(run, {
    model: request.model,
    numRetries: request.numRetries,
    targetOrder: undefined,
    excluded: [],
    depth: 0,
    attempted: undefined,
    metadata: { group: request.model, original: request.model, failover: [] },
  });
  writeRefusal(run);
  return { steps, result };
}

const refusal = ({ model }: Request, { kind }: Failure): Step => ({
  step: "refuse",
  at: 0,
  model,
  raised: kind,
  why: "the proxy knows no such model; no fallback is looked at",
});
