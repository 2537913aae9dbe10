import type { Environment } from "../environment.ts";
import { environmentOf } from "../environment.ts";
import { implicitKeyIn, type Release } from "../implicit-key.ts";
import type { ModelMap } from "../litellm/catalogue.ts";
import { routerOf } from "../router/from-config.ts";
import type { Router } from "../router/router.ts";
import { type Change, type Diff, kinds, type Side } from "./change.ts";
import { alignLive, dropped, foldLive, withoutLogin } from "./live.ts";
import { modelChanges } from "./models.ts";
import { renamed, renames } from "./renames.ts";
import { consequences, served } from "./routes.ts";
import { pairRows, type Row, rowsOf } from "./rows.ts";
import { environmentChanges, settingChanges } from "./settings.ts";

/** What the two configs are read with. */
export type Known = {
  catalogue: Release["catalogue"];
  models: ModelMap["models"];
};

function environment({ config }: Side, { catalogue, models }: Known): Environment {
  return environmentOf(config, implicitKeyIn({ catalogue, models: () => models }));
}

/** The rows of both, with a running proxy's put into the other's terms. */
function comparable(old: Side, now: Side): [Row[], Row[]] {
  const [before, after] = [rowsOf(old), rowsOf(now)];
  if (old.live === now.live) return [before, after];
  const [live, written, side] = old.live ? [before, after, now] : [after, before, old];
  const folded = foldLive(live, written, side);
  const pairs = pairRows(written, folded);
  const aligned = new Map([...pairs.kept, ...pairs.moved].map((pair) => [pair.new, pair.old]));
  const put = folded.map((row) => {
    const twin = aligned.get(row);
    return twin === undefined ? row : alignLive(twin, row);
  });
  return old.live ? [put, written] : [written, put];
}

function renamesOf(old: Side, now: Side): Map<string, string> {
  const [before, after] = [rowsOf(old), rowsOf(now)];
  return renames(pairRows(before, after), before, after);
}

/** The new names, and what becomes of requests for the old ones. */
function renameChanges(names: ReadonlyMap<string, string>, old: Router, now: Router): Change[] {
  return [...names].flatMap(([before, after]): Change[] => {
    const sentences = served(old, now, before).map((sentence) =>
      sentence.replace(
        /^is no longer served: its requests/,
        `is called ${after} now: requests for the old name`,
      ),
    );
    return [
      {
        kind: "model-renamed",
        model: after,
        old: before,
        new: after,
        message: `${before} -> ${after}`,
      },
      ...sentences.map((sentence): Change => {
        return { kind: "consequence", model: before, message: `${before} ${sentence}` };
      }),
    ];
  });
}

/** Compares what two configs mean. Pure; of a running proxy only the models are compared. */
export function diff(old: Side, now: Side, known: Known): Diff {
  const names = old.live || now.live ? new Map<string, string>() : renamesOf(old, now);
  const called: Side = { ...old, config: renamed(old.config, names) };
  const [before, after] = comparable(called, now);
  const changes: Change[] = modelChanges(pairRows(before, after), before, after);
  const missing = old.live
    ? withoutLogin(after, before)
    : now.live
      ? withoutLogin(before, after)
      : [];
  if (missing.length > 0) changes.push({ kind: "consequence", message: dropped(missing) });
  if (!old.live && !now.live) {
    const router = routerOf(now.config, known);
    changes.push(
      ...renameChanges(names, routerOf(old.config, known), router),
      ...consequences(routerOf(called.config, known), router),
      ...settingChanges(called.config, now.config),
      ...environmentChanges(environment(called, known), environment(now, known)),
    );
  }
  changes.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return { old: old.label, new: now.label, changes };
}
