import { isLimitKey, isSecretKey, shownValue } from "../shown-value.ts";
import type { Change } from "./change.ts";
import type { Pairs, Row } from "./rows.ts";
import { leaves, showChange } from "./values.ts";

/** What tells a deployment from its siblings, in a few words. */
function traits({ params }: Row): string {
  const shown = ["api_base", "rpm", "tpm", "weight"].flatMap((key) =>
    params[key] === undefined ? [] : [`${key} ${String(shownValue(key, params[key]))}`],
  );
  return shown.length === 0 ? "" : ` (${shown.join(", ")})`;
}

/** The differences of one deployment. */
function paramChanges(old: Row, now: Row): Change[] {
  const both = [...leaves(old.params, now.params), ...leaves(old.info, now.info, "model_info")];
  return both.map(({ path, key, old: before, new: after }): Change => {
    const values = {
      ...(before === undefined ? {} : { old: shownValue(key, before) }),
      ...(after === undefined ? {} : { new: shownValue(key, after) }),
    };
    return {
      kind: isLimitKey(key) ? "limits" : isSecretKey(key) ? "key" : "params",
      model: now.name,
      deployment: now.model,
      path,
      ...values,
      message: `${path}: ${showChange(values)}`,
    };
  });
}

function grouped(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.name, [...(groups.get(row.name) ?? []), row]);
  return groups;
}

/** Models and deployments that came or went. */
function comings(
  rows: readonly Row[],
  others: ReadonlySet<string>,
  what: "added" | "removed",
): Change[] {
  return [...grouped(rows)].flatMap(([model, members]): Change[] => {
    if (others.has(model)) {
      return members.map((row) => ({
        kind: `deployment-${what}`,
        model,
        deployment: row.model,
        message: `${row.model}${traits(row)}`,
      }));
    }
    const list = members.map((row) => row.model).join(", ");
    return [{ kind: `model-${what}`, model, message: `${model}: ${list}` }];
  });
}

/** Models added and removed, deployments moved, and what changed in those that stayed. */
export function modelChanges(
  { kept, moved, added, removed }: Pairs,
  old: readonly Row[],
  now: readonly Row[],
): Change[] {
  const before = new Set(old.map(({ name }) => name));
  const after = new Set(now.map(({ name }) => name));
  return [
    ...comings(added, before, "added"),
    ...comings(removed, after, "removed"),
    ...moved.flatMap(({ old: from, new: to }): Change[] => [
      {
        kind: "deployment-moved",
        model: to.name,
        deployment: to.model,
        old: from.name,
        new: to.name,
        message: `${to.model} moves here from ${from.name}`,
      },
      ...paramChanges(from, to),
    ]),
    ...kept.flatMap(({ old: from, new: to }): Change[] => {
      if (from.model === to.model) return paramChanges(from, to);
      const change: Change = {
        kind: "deployment-replaced",
        model: to.name,
        deployment: to.model,
        old: from.model,
        new: to.model,
        message: `${to.model} replaces ${from.model}`,
      };
      return [change, ...paramChanges(from, to).filter(({ path }) => path !== "model")];
    }),
  ];
}
