import type { Deployment } from "./router.ts";

/**
 * How likely simple-shuffle takes each candidate: by weight, else rpm, else tpm, else evenly.
 * One candidate that states a number is enough, and those without it are then never taken.
 */
export function shares(candidates: readonly Deployment[]): { shares: number[]; why: string } {
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
