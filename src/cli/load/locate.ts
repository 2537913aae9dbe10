import { readFileSync } from "node:fs";
import type { Generated, Source } from "../../generate.ts";
import { showPath } from "../../lint/finding.ts";
import { remembered } from "../../remembered.ts";
import type { Io } from "../command.ts";
import { shownPath } from "../shown-path.ts";
import type { Loaded } from "./load.ts";
import type { Place } from "./source-map.ts";
import { below, findKey, findText } from "./written.ts";

type Step = string | number;

/** Keys that the factory's first argument says. */
const named = ["model", "model_name"];

type Sources = Generated["sources"];

/** `model_list[5].litellm_params.rpm` as its author knows it: `deployments[3].rpm` */
function reworded(path: string, sources: Sources): string {
  return path
    .replace(/^model_list\[(\d+)\](?:\.litellm_params)?/, (whole, index: string) => {
      const source = sources[Number(index)];
      if (!source) return whole;
      return `${source.group === undefined ? "models" : "deployments"}[${source.index}]`;
    })
    .replace(/^router_settings\.(\w*fallbacks)(?:\[\d+\](?=\.))?/, "$1")
    .replace(/^router_settings\.model_group_alias/, "aliases")
    .replace(/^litellm_settings\.callbacks/, "callbacks")
    .replace(/^(?:litellm|router|general)_settings/, "settings.$&");
}

type Lines = (file: string) => readonly string[];

/** Where the innermost of the given pieces that has an origin was made. */
function originPlace({ map, entry }: Loaded, within: readonly object[]): Place {
  for (const value of within.toReversed()) {
    const place = map().placeOf(value);
    if (place) return place;
  }
  return { file: entry, line: 1, column: 1 };
}

function ofDeployment(
  { deployment, group }: Source,
  path: readonly Step[],
  loaded: Loaded,
  linesOf: Lines,
): Place {
  const { inventory } = loaded;
  const groups = inventory.groups.filter(({ name }) => name === group);
  const origin = originPlace(loaded, [inventory, ...groups, deployment]);
  const lines = linesOf(origin.file);
  const start = below(lines, origin, findText, deployment.model) ?? origin;
  const key = path.findLast((step) => typeof step === "string");
  if (key === undefined || named.includes(key)) return start;
  return below(lines, start, findKey, key) ?? start;
}

/** Settings carry no origin: the key is looked for in the user's files, and believed if it is there once. */
function ofSetting(path: readonly Step[], loaded: Loaded, linesOf: Lines): Place {
  for (const key of path.filter((step) => typeof step === "string").reverse()) {
    const hits = loaded
      .map()
      .files.flatMap(
        (file) => below(linesOf(file), { file, line: 1, column: 1 }, findKey, key) ?? [],
      );
    const [hit] = hits;
    if (hit && hits.length === 1) return hit;
  }
  return originPlace(loaded, [loaded.inventory]);
}

/**
 * From paths in the generated config to the user's own files.
 *
 * @returns `place`, the line where a path's value was written, as near as it is known; `shown` and
 *   `reword`, a path or its text as the group files would say it: `deployments[3].rpm`; `said`, a
 *   message in which rows of model_list are called as their author finds them: `groups/chat.ts:7`
 */
export function locator(loaded: Loaded, { sources }: Generated, io: Io) {
  const linesOf = remembered((file: string) => readFileSync(file, "utf8").split("\n"));
  const shownFile = remembered((file: string) => shownPath(file, io));
  const reword = (path: string): string => reworded(path, sources);
  return {
    place(path: readonly Step[]): Place {
      const [section, index, ...rest] = path;
      const isRow = section === "model_list" && typeof index === "number";
      const source = isRow ? sources[index] : undefined;
      const found = source
        ? ofDeployment(source, rest, loaded, linesOf)
        : ofSetting(path, loaded, linesOf);
      return { ...found, file: shownFile(found.file) };
    },
    shown: (path: readonly Step[]): string => reword(showPath(path)),
    reword,
    said: (message: string): string =>
      message.replace(/model_list\[(\d+)\]/g, (whole, index: string) => {
        const source = sources[Number(index)];
        if (!source) return whole;
        const { file, line } = ofDeployment(source, [], loaded, linesOf);
        return `${shownFile(file)}:${line}`;
      }),
  };
}
