import { isGiven } from "../yaml/read-values.ts";
import { integer, number } from "./python.ts";
import type { Deployment } from "./router.ts";

type Stated = Pick<Deployment, "params" | "info">;

/** Whether LiteLLM's choice fails: by weight it counts with text as little as with a list. */
export const hasWrongWeight = (candidates: readonly Pick<Deployment, "params">[]): boolean =>
  candidates.some(({ params: { weight } }) => isGiven(weight) && number(weight) === undefined);

/**
 * How likely simple-shuffle takes each candidate: by weight, else rpm, else tpm, else evenly.
 * One candidate that states a number is enough, and those without it are then never taken. Other
 * strategies go by what they measure: of them it is only known that each candidate is possible.
 */
export function shares(
  candidates: readonly Pick<Deployment, "params">[],
  strategy = "simple-shuffle",
): {
  shares: number[];
  why: string;
} {
  const even = candidates.map(() => 1 / candidates.length);
  if (strategy !== "simple-shuffle") return { shares: even, why: `any of them, by ${strategy}` };
  for (const key of ["weight", "rpm", "tpm"]) {
    const read = key === "weight" ? number : integer;
    const values = candidates.map(({ params }) => read(params[key]) ?? 0);
    const total = values.reduce((sum, value) => sum + value, 0);
    if (Math.max(...values) > 0) {
      return { shares: values.map((value) => value / total), why: `at random by ${key}` };
    }
  }
  return { shares: even, why: "at random, all alike" };
}

/** litellm_params.order, else model_info.order; text is compared as text. */
export const orderOf = ({ params, info }: Stated): number | string | undefined => {
  const order = params["order"] ?? info["order"];
  return typeof order === "string" ? order : number(order);
};

/** The levels of `order` that deployments state, lowest first. */
export const ordersOf = (list: readonly Stated[]): (number | string)[] =>
  [...new Set(list.map(orderOf))]
    .filter((order) => order !== undefined)
    .sort((a, b) => (a < b ? -1 : 1));

/** Whether LiteLLM's choice fails: it compares no text with a number. */
export const hasMixedOrders = (list: readonly Stated[]): boolean =>
  new Set(ordersOf(list).map((order) => typeof order)).size > 1;

/** How likely each of a name's deployments is asked first: only those of the lowest order are. */
export function firstShares(group: readonly Stated[], strategy?: string): number[] {
  if (group.length === 1) return [1];
  const [lowest] = ordersOf(group);
  const isFirst = (each: Stated): boolean => lowest === undefined || orderOf(each) === lowest;
  const taken = shares(group.filter(isFirst), strategy).shares.values();
  return group.map((each) => (isFirst(each) ? (taken.next().value ?? 0) : 0));
}
