import type { Outcome } from "./errors.ts";
import { outcomeWords } from "./errors.ts";
import type { Deployment, Router } from "./router.ts";

/** By position in model_list: what a deployment answers, one after the other; the last stays. */
export type Plan = ReadonlyMap<number, readonly Outcome[]>;

const host = ({ params }: Deployment): string | undefined => {
  const base = params["api_base"];
  if (typeof base !== "string" || !URL.canParse(base)) return undefined;
  return new URL(base).host;
};

/** The ways to name deployments, in the order in which they are tried. */
const ways: readonly ((deployment: Deployment, selector: string) => boolean)[] = [
  (_, selector) => selector === "*",
  ({ index }, selector) => selector === `#${index}` || selector === String(index),
  ({ info }, selector) => info["id"] !== undefined && String(info["id"]) === selector,
  ({ name }, selector) => name === selector,
  ({ model }, selector) => model === selector,
  (deployment, selector) => host(deployment) === selector,
  ({ provider }, selector) => provider === selector,
];

/** The deployments that a selector names; none where it names nothing. */
export function selected(router: Router, selector: string): readonly Deployment[] {
  for (const way of ways) {
    const found = router.deployments.filter((deployment) => way(deployment, selector));
    if (found.length > 0) return found;
  }
  return [];
}

/** Everything that a selector may be, for suggestions. */
export const selectors = ({ deployments }: Router): string[] => [
  ...new Set(
    deployments.flatMap((each) => [
      each.name,
      each.model,
      each.provider,
      ...(each.info["id"] === undefined ? [] : [String(each.info["id"])]),
      ...[host(each)].filter((name) => name !== undefined),
    ]),
  ),
];

/** `429,ok` as outcomes, or the word that is none. */
export function readOutcomes(text: string): { outcomes: Outcome[] } | { wrong: string } {
  const outcomes: Outcome[] = [];
  for (const part of text.split(",").map((each) => each.trim())) {
    const word = outcomeWords.find((each) => each === part);
    const status = Number(part);
    if (word === undefined && !(Number.isInteger(status) && status >= 400 && status <= 599)) {
      return { wrong: part };
    }
    outcomes.push(word ?? status);
  }
  return { outcomes };
}

/**
 * Upstreams that do what the plan says. Without one a deployment answers, unless it is known to
 * take no prompt as long as this: then it refuses it, as the provider would.
 */
export function upstreamsOf(
  router: Router,
  plan: Plan,
  promptTokens: number,
): (deployment: Deployment) => Outcome {
  const sent = new Map<number, number>();
  return (deployment) => {
    const { index } = deployment;
    const turn = sent.get(index) ?? 0;
    sent.set(index, turn + 1);
    const outcomes = plan.get(index);
    const outcome = outcomes?.[Math.min(turn, outcomes.length - 1)];
    if (outcome !== undefined) return outcome;
    const window = router.window(deployment);
    return window !== undefined && promptTokens > window ? "context" : "ok";
  };
}
