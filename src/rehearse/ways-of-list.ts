// The rehearsals of one list of fallbacks: each target, with everything before it failing.
import type { Fallback } from "../lint/fallbacks.ts";
import { simulate } from "../router/simulate.ts";
import type { Path } from "../yaml/read.ts";
import { outcomeOf } from "./outcomes.ts";
import type { Draft } from "./rehearsal.ts";
import type { Kind } from "./requests.ts";
import { type Stage, servingOf } from "./subjects.ts";
import type { Trouble } from "./vendors/index.ts";
import { smaller } from "./windows.ts";

const troubleOf: { readonly [kind in Fallback["kind"]]: Trouble } = {
  fallbacks: "error",
  default_fallbacks: "error",
  context_window_fallbacks: "context",
  content_policy_fallbacks: "content policy",
};

/** More nested fallbacks than any config has. */
const rounds = 20;

export type Down = Map<number, Trouble>;

/** A name whose fallbacks are watched. */
type Source = { name: string; asked: string; indexes: readonly number[]; kind: Kind };

type Target = { name: string; path: Path };

const namesOf = ({ router }: Stage, down: Down): string[] => [
  ...new Set(router.deployments.flatMap(({ index, name }) => (down.has(index) ? [name] : []))),
];

/**
 * What has to fail beside `down` so that a target is asked: a fallback's own fallbacks come before
 * the next of its source.
 */
function failingBefore(
  { router }: Stage,
  asked: string,
  down: Down,
  target: readonly number[],
  trouble: Trouble,
): Down {
  const all = new Map(down);
  for (let round = 0; round < rounds; round += 1) {
    const { result } = simulate(
      router,
      { model: asked, promptTokens: 0 },
      {
        choose: (_, shares) => shares.findIndex((share) => share > 0),
        upstream: (deployment) => {
          const found = all.get(deployment.index);
          return found === undefined ? "ok" : outcomeOf(found, deployment);
        },
      },
    );
    if (!result.ok || target.includes(result.deployment.index)) return all;
    const { name } = result.deployment;
    const group = router.deployments.filter((each) => each.name === name);
    for (const { index } of group) if (!target.includes(index)) all.set(index, trouble);
  }
  return all;
}

/** One rehearsal: everything before a target fails, and the target answers. */
function draftFor(
  stage: Stage,
  source: Source,
  { list, before, target }: { list: Fallback["kind"]; before: Down; target: Target },
  trouble: Trouble,
  kind: Kind = source.kind,
): Draft {
  const serving = servingOf(stage.router, target.name);
  const real = serving !== undefined && serving.by !== "default fallback";
  const indexes = real ? serving.indexes : [];
  const down = failingBefore(stage, source.asked, before, indexes, trouble);
  const narrow = trouble === "context" ? smaller(stage, source.indexes, indexes) : [];
  for (const index of narrow) down.set(index, "context");
  return {
    goal: {
      goal: "fallback",
      list,
      to: target.name,
      path: target.path,
      indexes,
      narrow,
      failing: namesOf(stage, down),
    },
    kind,
    model: source.name,
    asked: source.asked,
    down,
  };
}

/** The rehearsals of a name whose list of fallbacks has these targets. */
export function draftsOf(
  stage: Stage,
  source: Source,
  list: Fallback["kind"],
  targets: readonly Target[],
): Draft[] {
  const usual = troubleOf[list];
  const before = (trouble: Trouble): Down =>
    new Map(source.indexes.map((index): [number, Trouble] => [index, trouble]));
  const down = before(usual);
  return targets.flatMap((target, at): Draft[] => {
    const way = { list, before: new Map(down), target };
    const drafts = [draftFor(stage, source, way, usual)];
    if (at === 0 && usual === "error") {
      for (const trouble of ["rate limit", "key"] as const) {
        drafts.push(draftFor(stage, source, { ...way, before: before(trouble) }, trouble));
      }
      if (source.kind === "chat")
        drafts.push(draftFor(stage, source, way, usual, "messages stream"));
    }
    for (const index of servingOf(stage.router, target.name)?.indexes ?? []) down.set(index, usual);
    return drafts;
  });
}
