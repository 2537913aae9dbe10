import { readCatalogue, readModels } from "../../src/litellm/catalogue.ts";
import type { Outcome } from "../../src/router/errors.ts";
import { outcomeWords } from "../../src/router/errors.ts";
import type { Known } from "../../src/router/from-config.ts";
import { routerOf } from "../../src/router/from-config.ts";
import type { Deployment, Request } from "../../src/router/router.ts";
import { simulate } from "../../src/router/simulate.ts";
import { cooling, freshState } from "../../src/router/state.ts";
import { inRoot } from "../root.ts";
import type { Case } from "./case.ts";

/** What test/router/real_router.py tells of one request. */
export type Real = {
  picks: { candidates: string[]; shares: number[]; chosen: number }[];
  tried: { base: string; outcome: string; at: number }[];
  end: { answered?: string; error?: string; status?: number | null };
  cooling: string[];
  clock: number;
};

const near = (value: number): number => Math.round(value * 1e6) / 1e6;
const base = ({ params }: Deployment): string => String(params["api_base"]);
const isWord = (value: string): value is (typeof outcomeWords)[number] =>
  outcomeWords.some((word) => word === value);
const outcomeOf = (value: string): Outcome => (isWord(value) ? value : Number(value));

/** LiteLLM's models and prefixes, from the catalogue. */
export function knownModels(): Known {
  const directory = inRoot("src/litellm/catalogue");
  return { models: readModels(directory).models, catalogue: readCatalogue(directory) };
}

/** A case's request as the model takes it. */
export function requestOf({ model, tokens, extra }: Case["requests"][number]): Request {
  return {
    model,
    promptTokens: tokens,
    ...(typeof extra["num_retries"] === "number" ? { numRetries: extra["num_retries"] } : {}),
    ...(extra["disable_fallbacks"] === true ? { disableFallbacks: true } : {}),
    ...(Array.isArray(extra["fallbacks"]) ? { fallbacks: extra["fallbacks"] } : {}),
  };
}

/** Upstreams that answer as a case says, one answer after the other. */
export function answersOf({ fail }: Case): (deployment: Deployment) => Outcome {
  const plans = new Map(Object.entries(fail).map(([name, steps]) => [name, [...steps]]));
  return (deployment) => {
    const plan = plans.get(base(deployment)) ?? ["ok"];
    return outcomeOf((plan.length > 1 ? plan.shift() : plan[0]) ?? "ok");
  };
}

type Told = { picks: string[]; tried: string[]; end: string; cooling: number; clock: number };

/** Only choices among several count: a single candidate is no choice. */
const pick = (candidates: readonly string[], shares: readonly number[]): string[] =>
  candidates.length < 2
    ? []
    : [candidates.map((name, at) => `${name} ${near(shares[at] ?? 0)}`).join(", ")];

const toldByReal = ({ picks, tried, end, cooling: cool, clock }: Real): Told => ({
  picks: picks.flatMap(({ candidates, shares }) => pick(candidates, shares)),
  tried: tried.map((each) => `${near(each.at)} ${each.base} ${each.outcome}`),
  end: end.answered ?? `${end.error} ${end.status ?? ""}`,
  cooling: new Set(cool).size,
  clock: near(clock),
});

/**
 * Plays a case on the model, with the choices that the real router made.
 *
 * @returns where the two differ first, or undefined
 */
export function difference(given: Case, real: readonly Real[], known: Known): string | undefined {
  const { config, requests } = given;
  const router = routerOf(config, known);
  const state = freshState();
  const answer = answersOf(given);
  for (const [index, request] of requests.entries()) {
    const played = real[index];
    if (played === undefined) return `request ${index}: the real router has no answer`;
    const choices = played.picks.filter(({ candidates }) => candidates.length > 1);
    const picks: string[] = [];
    const tried: string[] = [];
    state.now += request.after;
    const { result } = simulate(
      router,
      requestOf(request),
      {
        choose(candidates, shares) {
          const wanted = choices[picks.length];
          picks.push(...pick(candidates.map(base), shares));
          const chosen = wanted?.candidates[wanted.chosen];
          return Math.max(
            0,
            candidates.findIndex((each) => base(each) === chosen),
          );
        },
        upstream(deployment) {
          const outcome = answer(deployment);
          tried.push(`${near(state.now)} ${base(deployment)} ${outcome}`);
          return outcome;
        },
      },
      state,
    );
    const told: Told = {
      picks,
      tried,
      end: result.ok
        ? base(result.deployment)
        : `${result.failure.kind} ${result.failure.status ?? ""}`,
      cooling: [...router.byId.keys()].filter((id) => cooling(state, id)).length,
      clock: near(state.now),
    };
    const wanted = JSON.stringify(toldByReal(played), null, 1);
    const got = JSON.stringify(told, null, 1);
    if (wanted !== got) return `request ${index} (${request.model})\nreal ${wanted}\nmodel ${got}`;
  }
  return undefined;
}
