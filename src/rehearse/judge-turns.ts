import { strategyOf } from "../router/names.ts";
import { shares } from "../router/shares.ts";
import { mappingOf } from "../yaml/read-values.ts";
import type { Plan } from "./plan.ts";
import { indexOf, type Observation, type Surprise } from "./rehearsal.ts";
import { rowsOf } from "./rewrite.ts";
import type { Stage, Subject } from "./subjects.ts";
import { levelsOf } from "./turns.ts";
import { modelAt } from "./words.ts";

/** The deployments that the choice by weight, rpm or tpm passes over while others are up. */
function passedOver(stage: Stage, { name, deployments, alias }: Subject): Surprise[] {
  if (alias || strategyOf(stage.router, name) !== "simple-shuffle") return [];
  return levelsOf(stage, deployments).flatMap((level): Surprise[] => {
    const { shares: chances, why } = shares(level);
    const key = ["weight", "rpm", "tpm"].find((each) => why.endsWith(each)) ?? "weight";
    return level.flatMap(({ index, model }, at): Surprise[] => {
      if (chances[at] !== 0) return [];
      const row = mappingOf(rowsOf(stage.config)[index]);
      const stated = mappingOf(row["litellm_params"])[key];
      const what =
        stated === undefined
          ? `its siblings state ${key} and it does not: state one for each`
          : typeof stated !== "number"
            ? `its ${key} is "${String(stated)}", which is no number`
            : `its ${key} is ${stated}: give it a share, or take the deployment out`;
      const message = `${model} is never asked while another of its group is up, because ${what}`;
      const path = ["model_list", index, "litellm_params", stated === undefined ? "model" : key];
      return [{ model: name, deployment: index, kinds: ["turn"], path, message }];
    });
  });
}

/**
 * What was never asked, by the config's own numbers or as it turned out.
 *
 * @param faulty deployments of which more is known: that they lead nowhere, say
 */
export function judgeTurns(
  stage: Stage,
  plan: Plan,
  observations: readonly Observation[],
  faulty: ReadonlySet<number>,
): { surprises: Surprise[]; notes: string[] } {
  const surprises = plan.subjects.flatMap((subject) => passedOver(stage, subject));
  const notes: string[] = [];
  for (const { model, indexes } of plan.turns) {
    const own = observations.filter(
      ({ rehearsal }) => rehearsal.model === model && rehearsal.goal.goal === "sibling",
    );
    const first = new Set(own.map(({ seen }) => indexOf(seen[0]?.mark ?? "")));
    // Where none was asked it is the name's surprise.
    if (!indexes.some((each) => first.has(each))) continue;
    for (const index of indexes.filter((each) => !first.has(each) && !faulty.has(each))) {
      const what = `${modelAt(stage, index)} was not asked first in ${own.length} requests for "${model}"`;
      const strategy = strategyOf(stage.router, model);
      if (strategy === "simple-shuffle") {
        const path = ["model_list", index, "litellm_params", "model"];
        const message = `${what}, though its share is not 0`;
        surprises.push({ model, deployment: index, kinds: ["turn"], path, message });
      } else notes.push(`${what}: ${strategy} goes by what it measures`);
    }
  }
  return { surprises, notes };
}
