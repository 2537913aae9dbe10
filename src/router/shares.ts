import type { Deployment } from "./router.ts";

/**
 * How likely simple-shuffle takes each candidate: by weight, else rpm, else tpm, else evenly.
 * One candidate that states a number is enough, and those without it are then never taken.
 */
export function shares(candidates: readonly Pick<Deployment, "params">[]): {
  shares: number[];
  why: string;
} {
  for (const key of ["weight", "rpm", "tpm"]) {
    const values = candidates.map(({ params }) => {
      const value = params[key];
      return typeof value === "number" ? value : 0;
    });
    const total = values.reduce((sum, value) => sum + value, 0);
    if (Math.max(...values) > 0) {
      return { shares: values.map((value) => value / total), why: `at random by ${key}` };
    }
  }
  return { shares: candidates.map(() => 1 / candidates.length), why: "at random, all alike" };
}

/** litellm_params.order, else model_info.order. */
export const orderOf = ({
  params,
  info,
}: Pick<Deployment, "params" | "info">): number | undefined => {
  const order = params["order"] ?? info["order"];
  return typeof order === "number" ? order : undefined;
};

/** How likely each of a name's deployments is asked first: only those of the lowest order are. */
export function firstShares(group: readonly Pick<Deployment, "params" | "info">[]): number[] {
  if (group.length === 1) return [1];
  const orders = group.map(orderOf);
  const stated = orders.filter((order) => order !== undefined);
  const lowest = stated.reduce((least, order) => Math.min(least, order), Number.POSITIVE_INFINITY);
  const isFirst = (at: number): boolean => stated.length === 0 || orders[at] === lowest;
  const taken = shares(group.filter((_, at) => isFirst(at))).shares.values();
  return group.map((_, at) => (isFirst(at) ? (taken.next().value ?? 0) : 0));
}
