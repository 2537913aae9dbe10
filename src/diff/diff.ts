import type { Environment } from "../environment.ts";
import { environmentOf } from "../environment.ts";
import { implicitKey } from "../generate.ts";
import type { Catalogue, ModelMap } from "../litellm/catalogue.ts";
import { routerOf } from "../router/from-config.ts";
import { isMapping } from "../yaml/read.ts";
import { type Change, type Diff, kinds, type Side } from "./change.ts";
import { alignLive, dropped, foldLive, withoutLogin } from "./live.ts";
import { modelChanges } from "./models.ts";
import { consequences } from "./routes.ts";
import { pairRows, type Row, rowsOf } from "./rows.ts";
import { environmentChanges, settingChanges } from "./settings.ts";

/** What the two configs are read with. */
export type Known = {
  catalogue: Pick<Catalogue, "providers">;
  models: ModelMap["models"];
};

function environment({ config }: Side, { catalogue }: Known): Environment {
  const list = config["model_list"];
  const model_list = Array.isArray(list) ? list.filter(isMapping) : [];
  return environmentOf({ ...config, model_list }, (row) => implicitKey(catalogue.providers, row));
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

/** Compares what two configs mean. Pure; of a running proxy only the models are compared. */
export function diff(old: Side, now: Side, known: Known): Diff {
  const [before, after] = comparable(old, now);
  const changes: Change[] = modelChanges(pairRows(before, after), before, after);
  const missing = old.live
    ? withoutLogin(after, before)
    : now.live
      ? withoutLogin(before, after)
      : [];
  if (missing.length > 0) changes.push({ kind: "consequence", message: dropped(missing) });
  if (!old.live && !now.live) {
    const lookup = {
      models: known.models,
      providers: new Set(Object.keys(known.catalogue.providers)),
    };
    changes.push(
      ...consequences(routerOf(old.config, lookup), routerOf(now.config, lookup)),
      ...settingChanges(old.config, now.config),
      ...environmentChanges(environment(old, known), environment(now, known)),
    );
  }
  changes.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return { old: old.label, new: now.label, changes };
}
