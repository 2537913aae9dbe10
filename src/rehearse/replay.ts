import type { Deployment } from "../router/router.ts";
import type { Played } from "../router/simulate.ts";
import { simulate } from "../router/simulate.ts";
import { outcomeOf } from "./outcomes.ts";
import { indexOf, type Observation } from "./rehearsal.ts";
import type { Stage } from "./subjects.ts";

export type Replay = {
  readonly played: Played;
  /** the deployments that the simulated router asked, in order */
  readonly asked: readonly number[];
  /** whether the real one went the same way */
  readonly same: boolean;
};

/**
 * The same request through the simulated router, which takes the real one's random choices where
 * it can: what is left is what the two have to agree in.
 */
export function replay({ router }: Stage, { rehearsal, seen, raw }: Observation): Replay {
  const real = seen.map(({ mark }) => indexOf(mark) ?? -1);
  const asked: number[] = [];
  const first = real[0];
  const upstream = (deployment: Deployment) => {
    const { index } = deployment;
    const at = asked.length;
    asked.push(index);
    const trouble = rehearsal.down.get(index) ?? (index === first ? rehearsal.first : undefined);
    if (trouble !== undefined) return outcomeOf(trouble, deployment);
    const status = real[at] === index ? (seen[at]?.status ?? 200) : 200;
    return status === 200 ? "ok" : status;
  };
  const played = simulate(
    router,
    { model: rehearsal.asked, promptTokens: 0 },
    {
      choose: (candidates, shares) => {
        const wanted = real[asked.length];
        const found = candidates.findIndex(({ index }) => index === wanted);
        return found >= 0 && (shares[found] ?? 0) > 0
          ? found
          : shares.findIndex((share) => share > 0);
      },
      upstream,
    },
  );
  const ended = raw !== undefined && raw.status === 200;
  const same =
    real.length === asked.length &&
    real.every((index, at) => index === asked[at]) &&
    ended === played.result.ok;
  return { played, asked, same };
}
