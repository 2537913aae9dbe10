import { readFileSync } from "node:fs";
import type { Generated, Source } from "../../generate.ts";
import { showPath } from "../../lint/finding.ts";
import { remembered } from "../../remembered.ts";
import type { Io } from "../command.ts";
import type { Loaded } from "./load.ts";
import { shownPath } from "./load.ts";
import type { Place } from "./source-map.ts";
import { findKey, findText, below as firstBelow } from "./written.ts";

type Step = string | number;

/** Keys that the factory's first argument says. */
const named = ["model", "model_name"];

/**
 * From paths in the generated config to the user's own files.
 *
 * @returns `place`, the line where a path's value was written, as near as it is known; `shown` and
 *   `reword`, a path or its text as the group files would say it: `deployments[3].rpm`
 */
export function locator(loaded: Loaded, { sources }: Generated, io: Io) {
  const linesOf = remembered((file: string) => readFileSync(file, "utf8").split("\n"));
  const shownFile = remembered((file: string) => shownPath(file, io));

  const below = (from: Place, find: typeof findKey, name: string): Place | undefined =>
    firstBelow(linesOf(from.file), from, find, name);

  /** Where the innermost of the given pieces that has an origin was made. */
  const originPlace = (...within: readonly (object | undefined)[]): Place => {
    for (const value of within.toReversed()) {
      const place = value && loaded.map().placeOf(value);
      if (place) return place;
    }
    return { file: loaded.entry, line: 1, column: 1 };
  };

  const ofDeployment = ({ deployment, group }: Source, path: readonly Step[]): Place => {
    const groups = loaded.inventory.groups.filter(({ name }) => name === group);
    const origin = originPlace(loaded.inventory, ...groups, deployment);
    const start = below(origin, findText, deployment.model) ?? origin;
    const key = path.findLast((step) => typeof step === "string");
    return (
      (key !== undefined && !named.includes(key) ? below(start, findKey, key) : undefined) ?? start
    );
  };

  /** Settings carry no origin: the key is looked for in the user's files, and believed if it is there once. */
  const ofSetting = (path: readonly Step[]): Place => {
    for (const key of path.filter((step) => typeof step === "string").reverse()) {
      const hits = loaded
        .map()
        .files.flatMap((file) => below({ file, line: 1, column: 1 }, findKey, key) ?? []);
      const [hit] = hits;
      if (hit && hits.length === 1) return hit;
    }
    return originPlace(loaded.inventory);
  };

  /** `model_list[5].litellm_params.rpm` as its author knows it: `deployments[3].rpm` */
  const reword = (path: string): string =>
    path
      .replace(/^model_list\[(\d+)\](?:\.litellm_params)?/, (whole, index: string) => {
        const source = sources[Number(index)];
        if (!source) return whole;
        return `${source.group === undefined ? "models" : "deployments"}[${source.index}]`;
      })
      .replace(/^router_settings\.(\w*fallbacks)(?:\[\d+\](?=\.))?/, "$1")
      .replace(/^router_settings\.model_group_alias/, "aliases")
      .replace(/^litellm_settings\.callbacks/, "callbacks")
      .replace(/^(?:litellm|router|general)_settings/, "settings.$&");

  /** `model_list[5]` in a message as its author finds it: `groups/chat.ts:7` */
  const said = (message: string): string =>
    message.replace(/model_list\[(\d+)\]/g, (whole, index: string) => {
      const source = sources[Number(index)];
      if (!source) return whole;
      const { file, line } = ofDeployment(source, []);
      return `${shownFile(file)}:${line}`;
    });

  const sourceOf = (path: readonly Step[]): Source | undefined =>
    path[0] === "model_list" && typeof path[1] === "number" ? sources[path[1]] : undefined;

  return {
    place(path: readonly Step[]): Place {
      const source = sourceOf(path);
      const found = source ? ofDeployment(source, path.slice(2)) : ofSetting(path);
      return { ...found, file: shownFile(found.file) };
    },
    shown: (path: readonly Step[]): string => reword(showPath(path)),
    reword,
    said,
  };
}
