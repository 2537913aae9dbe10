// What LiteLLM made of model_list.
import { isMapping, listOf, mappingOf } from "../yaml/read-values.ts";
import type { LiveProxy } from "./proxy.ts";
import { idOf, rowsOf } from "./rewrite.ts";
import type { Stage } from "./subjects.ts";
import { plainError } from "./words.ts";

const told = /Error creating deployment: (.*?), ignoring and continuing/gs;

/** Pydantic's report of a value of the wrong type, in one line. */
const wrongType = /validation errors? for \w+\s+([\w.]+)\s+([^[\n]+)/;

/** Why deployments were dropped, in the order of model_list. */
function reasonsIn(log: string): string[] {
  return [...log.matchAll(told)].map(([, text = ""]) => {
    const [, key, what] = wrongType.exec(text) ?? [];
    return key === undefined ? plainError(text) : `${key}: ${what?.trim()}`;
  });
}

/** The ids that the proxy offers; undefined where it does not say. */
async function idsOf({ url, key }: LiveProxy): Promise<Set<string> | undefined> {
  const response = await fetch(`${url}/model/info`, {
    headers: { authorization: `Bearer ${key}` },
  });
  if (!response.ok) return undefined;
  const body: unknown = await response.json();
  return new Set(
    listOf(mappingOf(body)["data"]).flatMap((row) => {
      const info = isMapping(row) ? row["model_info"] : undefined;
      return isMapping(info) ? String(info["id"]) : [];
    }),
  );
}

/** The stage as LiteLLM set it: without the deployments that it dropped at its start. */
export async function stageAsLoaded(stage: Stage, proxy: LiveProxy): Promise<Stage> {
  const ids = await idsOf(proxy);
  if (ids === undefined) return stage;
  const reasons = reasonsIn(proxy.log());
  if (reasons.length === 0) return stage;
  // Of a wildcard it lists the models that it knows, which may be none.
  const missing = [...rowsOf(stage.config).entries()].filter(
    ([index, row]) =>
      !ids.has(idOf(row, index)) && !String(mappingOf(row)["model_name"]).includes("*"),
  );
  const known = new Map(stage.router.dropped.map(({ index, why }) => [index, why]));
  const dropped = new Map(
    missing.map(([index], at): [number, string] => {
      const said = reasons.length === missing.length ? reasons[at] : undefined;
      return [index, known.get(index) ?? said ?? "it does not say why"];
    }),
  );
  return { ...stage, router: stage.routerWithout(dropped) };
}
