// What is broken to see the fallbacks: each target of each list, with everything before it failing.
import type { Fallback } from "../lint/fallbacks.ts";
import { findChain } from "../router/lookup.ts";
import { simulate } from "../router/simulate.ts";
import type { Path } from "../yaml/read.ts";
import { outcomeOf } from "./outcomes.ts";
import type { Draft } from "./rehearsal.ts";
import type { Kind } from "./requests.ts";
import { type Part, type Stage, type Subject, servingOf } from "./subjects.ts";
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

type Down = Map<number, Trouble>;

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

function draftsOf(
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

const kindOf = (indexes: readonly number[], parts: ReadonlyMap<number, Part>): Kind | undefined => {
  const [first] = indexes;
  const part = first === undefined ? undefined : parts.get(first);
  return part && "kinds" in part ? part.kinds[0] : undefined;
};

const takes = (indexes: readonly number[], kind: Kind, parts: ReadonlyMap<number, Part>) =>
  indexes.some((index) => {
    const part = parts.get(index);
    return part !== undefined && "kinds" in part && part.kinds.includes(kind);
  });

/** Whether a list that is stated for a name is found for one of the names that clients ask for. */
function isFound(stage: Stage, list: Fallback["kind"], name: string, subjects: readonly Subject[]) {
  const { fallbacks, contextWindowFallbacks, contentPolicyFallbacks } = stage.router;
  const lists = {
    fallbacks,
    default_fallbacks: fallbacks,
    context_window_fallbacks: contextWindowFallbacks,
    content_policy_fallbacks: contentPolicyFallbacks,
  };
  const one = (lists[list] ?? []).filter(
    (item) => typeof item === "object" && item !== null && name in item,
  );
  return subjects.some(({ asked }) => findChain(stage.router, one, [asked]) !== undefined);
}

function ownWays(
  stage: Stage,
  { kind: list, source, path, targets }: Fallback,
  subjects: readonly Subject[],
  parts: ReadonlyMap<number, Part>,
): Draft[] {
  if (source === undefined || source === "*") return [];
  const serving = servingOf(stage.router, source);
  if (serving === undefined || serving.by === "default fallback") {
    if (isFound(stage, list, source, subjects)) return [];
    const goal = { goal: "source", list, path } as const;
    return [{ goal, kind: "chat", model: source, asked: source, down: new Map() }];
  }
  const kind = kindOf(serving.indexes, parts);
  if (kind === undefined) return [];
  const from = { name: source, asked: source, indexes: serving.indexes, kind };
  return draftsOf(stage, from, list, targets);
}

/** default_fallbacks stand in for every name without fallbacks of its own: for one in full. */
function defaultWays(
  stage: Stage,
  { targets }: Fallback,
  subjects: readonly Subject[],
  owners: ReadonlySet<string>,
  parts: ReadonlyMap<number, Part>,
): Draft[] {
  const without = subjects.filter(
    ({ asked, deployments }) =>
      !owners.has(asked) &&
      deployments.length > 0 &&
      !targets.some(({ name }) => name === asked) &&
      deployments.some(
        (index) =>
          !targets.some(({ name }) => servingOf(stage.router, name)?.indexes.includes(index)),
      ),
  );
  return without.flatMap(({ name, asked, deployments }, at): Draft[] => {
    const kind = kindOf(deployments, parts);
    if (kind === undefined) return [];
    // Chat models stand in for no embeddings, and nobody expects it.
    const able = targets.filter((target) => {
      const serving = servingOf(stage.router, target.name)?.indexes ?? [];
      return serving.length === 0 || takes(serving, kind, parts);
    });
    const from = { name, asked, indexes: deployments, kind };
    const drafts = draftsOf(stage, from, "default_fallbacks", able);
    if (at === 0) return drafts;
    return drafts
      .slice(0, 1)
      .filter((draft) => draft.goal.goal !== "fallback" || draft.goal.indexes.length > 0);
  });
}

/** Everything that is broken to see what stands in for it, and what comes when nothing does. */
export function planWays(
  stage: Stage,
  subjects: readonly Subject[],
  parts: ReadonlyMap<number, Part>,
  fallbacks: readonly Fallback[],
): Draft[] {
  const owners = new Set(
    fallbacks.flatMap(({ kind, source }) => (kind === "fallbacks" ? (source ?? []) : [])),
  );
  const all: Down = new Map(stage.router.deployments.map(({ index }) => [index, "error"]));
  const nothingLeft = subjects.flatMap(({ name, asked, deployments }): Draft[] => {
    const kind = kindOf(deployments, parts);
    if (kind === undefined) return [];
    return [{ goal: { goal: "error" }, kind, model: name, asked, down: all }];
  });
  return [
    ...fallbacks.flatMap((each) => ownWays(stage, each, subjects, parts)),
    ...fallbacks
      .filter(({ kind, source }) => kind === "default_fallbacks" || source === "*")
      .flatMap((each) => defaultWays(stage, each, subjects, owners, parts)),
    ...nothingLeft,
  ];
}
