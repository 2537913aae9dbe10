import type { Failure, Outcome } from "./errors.ts";
import type { Deployment, Request, Router } from "./router.ts";
import type { State } from "./state.ts";
import type { Step } from "./steps.ts";

/** Chooses among candidates; `shares` says how likely each is and sums to 1. */
export type Choose = (candidates: readonly Deployment[], shares: readonly number[]) => number;

/** A request on its way through the router, and what it carries from place to place. */
export type Run = {
  readonly router: Router;
  readonly state: State;
  readonly request: Request;
  readonly choose: Choose;
  /** what an upstream does with its next request */
  readonly upstream: (deployment: Deployment) => Outcome;
  readonly steps: Step[];
  /** the name was found among litellm models only: from then on every name is looked up there */
  readonly specific: boolean;
  /**
   * The request's one log: only its first failure is reported to the cooldowns by itself. Where
   * that is a refusal, it is written as soon as the request waits for something: an answer, a
   * retry, a prompt's count or its own end. The deployment that was asked last by then is blamed.
   */
  readonly logged: {
    failure: boolean;
    refusal: Failure | undefined;
    asked: { readonly called: Deployment; readonly group: string } | undefined;
  };
};

/** What travels with an attempt and its fallbacks: LiteLLM's kwargs. */
export type Call = {
  readonly model: string;
  readonly numRetries: number | undefined;
  readonly targetOrder: number | string | undefined;
  readonly excluded: readonly string[];
  readonly depth: number;
  /** undefined until the first fallback */
  readonly attempted: Set<string> | undefined;
  readonly metadata: { readonly group: string; readonly original: string; failover: string[] };
};

export type Result =
  | { readonly ok: true; readonly deployment: Deployment }
  | { readonly ok: false; readonly failure: Failure };

export const failed = (failure: Failure): Result => ({ ok: false, failure });
