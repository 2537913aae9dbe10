import type { Generated } from "../../generate.ts";
import { showPath } from "../../lint/finding.ts";

type Step = string | number;
type InSections = (path: readonly Step[]) => readonly Step[] | undefined;

/** The steps of a path that is shown: what `showPath` made of them. */
const stepsOf = (shown: string): Step[] =>
  Array.from(shown.matchAll(/\[(\d+)\]|("(?:[^"\\]|\\.)*")|([^.[\]]+)/g), ([, index, text, key]) =>
    index === undefined ? (key ?? String(JSON.parse(text ?? '""'))) : Number(index),
  );

/** `model_list[5].litellm_params.rpm` as its author knows it: `deployments[3].rpm` */
export function saidPath(
  path: string,
  sources: Generated["sources"],
  inSections: InSections,
): string {
  const added = inSections(stepsOf(path));
  if (added) return showPath(["sections", ...added]);
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

const routed = /^(?:\w*fallbacks|model_group_alias)$/;

/** The keys of a path in the order in which group files have them above one another. */
export function saidKeys(path: readonly Step[], inSections: InSections): string[] {
  const keys = path.filter((step) => typeof step === "string");
  if (inSections(path)) return ["sections", ...keys];
  const [section = "", key = "", ...rest] = keys;
  if (section === "router_settings" && routed.test(key))
    return [key === "model_group_alias" ? "aliases" : key, ...rest];
  if (section === "litellm_settings" && key === "callbacks") return [key, ...rest];
  return [section, key, ...rest].filter((one) => one !== "");
}
