// What is broken to see the fallbacks: of each list, and of every name when nothing is left.
import type { Fallback } from "../lint/fallbacks.ts";
import { findChain } from "../router/lookup.ts";
import type { Draft } from "./rehearsal.ts";
import type { Kind } from "./requests.ts";
import { type Part, type Stage, type Subject, servingOf } from "./subjects.ts";
import { type Down, draftsOf } from "./ways-of-list.ts";

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
