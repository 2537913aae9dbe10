import type { Request, Router } from "./router.ts";
import type { Choose } from "./run.ts";
import type { Played, World } from "./simulate.ts";
import { simulate } from "./simulate.ts";

/** One way that a request can go, and how likely it is. */
export type Path = { probability: number; readonly played: Played };

/** A random source that is the same for the same seed. */
export function seeded(seed: number): Choose {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return (_candidates, shares) => {
    let left = next();
    const found = shares.findIndex((share) => {
      left -= share;
      return left < 0;
    });
    return found < 0 ? shares.findLastIndex((share) => share > 0) : found;
  };
}

/** What a caller sees of a path: where the request went, and how it ended. */
const keyOf = ({ steps, result }: Played): string =>
  JSON.stringify([
    steps.map((step) => (step.step === "try" ? [step.deployment, step.outcome] : undefined)),
    result.ok ? result.deployment.index : result.failure.kind,
  ]);

/**
 * Every way that a first request can go, likeliest first; equal ones are one.
 *
 * @param upstreams makes the upstreams anew: each path meets them fresh
 * @param most how many are looked at; the probabilities then sum to less than 1
 */
export function allPaths(
  router: Router,
  request: Request,
  upstreams: () => World["upstream"],
  most = 2000,
): { paths: Path[]; complete: boolean } {
  const found = new Map<string, Path>();
  const pending: { choices: readonly number[]; probability: number }[] = [
    { choices: [], probability: 1 },
  ];
  let played = 0;
  for (let next = pending.pop(); next !== undefined && played < most; next = pending.pop()) {
    played += 1;
    const { choices } = next;
    let { probability } = next;
    const taken: number[] = [];
    const choose: Choose = (_candidates, shares) => {
      const known = choices[taken.length];
      const chosen = known ?? shares.findIndex((share) => share > 0);
      if (known === undefined) {
        for (const [other, share] of shares.entries()) {
          if (other === chosen || share <= 0) continue;
          pending.push({ choices: [...taken, other], probability: probability * share });
        }
        probability *= shares[chosen] ?? 0;
      }
      taken.push(chosen);
      return chosen;
    };
    const way = simulate(router, request, { choose, upstream: upstreams() });
    const key = keyOf(way);
    const same = found.get(key);
    if (same) same.probability += probability;
    else found.set(key, { probability, played: way });
  }
  const paths = [...found.values()].sort((a, b) => b.probability - a.probability);
  const total = paths.reduce((sum, { probability }) => sum + probability, 0);
  return { paths, complete: total > 1 - 1e-9 };
}
