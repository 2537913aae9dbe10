// From a config to the list of what is rehearsed. Pure.
import { readFallbacks } from "../lint/fallbacks.ts";
import { mappingOf } from "../yaml/read-values.ts";
import type { Draft, Rehearsal, Turn } from "./rehearsal.ts";
import { idOf, rowsOf } from "./rewrite.ts";
import { type Part, partsOf, type Stage, type Subject, subjectsOf } from "./subjects.ts";
import { turnsOf } from "./turns.ts";
import { planWays } from "./ways.ts";

export type Plan = {
  readonly subjects: readonly Subject[];
  readonly parts: ReadonlyMap<number, Part>;
  readonly rehearsals: readonly Rehearsal[];
  readonly turns: readonly Turn[];
};

const nothing: Rehearsal["down"] = new Map();

const kindsOf = (part: Part | undefined) => (part && "kinds" in part ? part.kinds : []);

/** Every deployment is asked everything that it takes; several of one name by their ids. */
function planDeployments(
  { config }: Stage,
  { name, asked, alias, deployments }: Subject,
  parts: ReadonlyMap<number, Part>,
): Draft[] {
  if (alias) return [];
  const [only] = deployments;
  const rows = rowsOf(config);
  if (deployments.length === 1 && only !== undefined) {
    const goal = { goal: "deployment", index: only } as const;
    return kindsOf(parts.get(only)).map((kind) => ({
      goal,
      kind,
      model: name,
      asked,
      down: nothing,
      alone: true,
    }));
  }
  // A wildcard's deployments do not answer to their ids.
  if (name.includes("*")) return [];
  return deployments.flatMap((index) =>
    kindsOf(parts.get(index)).map((kind): Draft => {
      const goal = { goal: "deployment", index } as const;
      return {
        goal,
        kind,
        model: name,
        asked: idOf(rows[index], index),
        down: nothing,
        alone: true,
      };
    }),
  );
}

/** A name of several deployments and an alias are asked as clients do, too. */
function planName(
  { name, asked, alias, deployments }: Subject,
  parts: ReadonlyMap<number, Part>,
): Draft[] {
  if (!alias && deployments.length === 1) return [];
  const taken = deployments.map((index) => kindsOf(parts.get(index)));
  const [first = []] = taken;
  const common = first.filter((kind) => taken.every((kinds) => kinds.includes(kind)));
  const kinds = name.includes("*") ? common : common.slice(0, 1);
  const goal = { goal: "name", indexes: deployments } as const;
  if (alias && deployments.length === 0) {
    return [{ goal, kind: "chat", model: name, asked, down: nothing }];
  }
  const draft = { goal, model: name, asked, down: nothing };
  return kinds.map((kind) => (alias ? { ...draft, kind } : { ...draft, kind, alone: true }));
}

/**
 * Lists what is rehearsed.
 *
 * @param only the names to rehearse; all where it is empty
 */
export function planOf(stage: Stage, only: readonly string[] = []): Plan {
  const fallbacks = readFallbacks((name) => mappingOf(stage.config[name])).filter(
    ({ used }) => used,
  );
  const used = [
    ...fallbacks.flatMap(({ targets }) => targets.map(({ name }) => name)),
    ...stage.router.aliases.values(),
  ];
  const all = subjectsOf(stage, used);
  const wanted = (name: string): boolean => only.length === 0 || only.includes(name);
  const subjects = all.filter(({ name }) => wanted(name));
  const parts = partsOf(stage);
  const drafts = [
    ...subjects.flatMap((subject) => [
      ...planDeployments(stage, subject, parts),
      ...planName(subject, parts),
    ]),
    ...planWays(stage, all, parts, fallbacks).filter(({ model }) => wanted(model)),
  ];
  return {
    subjects,
    parts,
    rehearsals: drafts.map((draft, index) => ({ ...draft, id: `r${index + 1}` })),
    turns: subjects.flatMap((subject) => turnsOf(stage, subject, parts)),
  };
}
