import type { Inventory } from "../../authoring/config.ts";
import type { Generated } from "../../generate.ts";
import { isMapping } from "../../yaml/read-values.ts";

/** Whether `sections` says a key of a section, or a section of its own. */
function inSections({ sections = {} }: Inventory, section: string, key: string): boolean {
  const said = sections[section];
  if (!/_settings$/.test(section)) return said !== undefined;
  return isMapping(said) && Object.hasOwn(said, key);
}

/** `model_list[5].litellm_params.rpm` as its author knows it: `deployments[3].rpm` */
export function saidPath(
  path: string,
  sources: Generated["sources"],
  inventory: Inventory,
): string {
  const [, section = "", key = ""] = /^(\w+)(?:\.(\w+))?/.exec(path) ?? [];
  if (inSections(inventory, section, key)) return `sections.${path}`;
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
export function saidKeys(path: readonly (string | number)[], inventory: Inventory): string[] {
  const [section = "", key = "", ...rest] = path.filter((step) => typeof step === "string");
  if (inSections(inventory, section, key)) return ["sections", section, key, ...rest];
  if (section === "router_settings" && routed.test(key))
    return [key === "model_group_alias" ? "aliases" : key, ...rest];
  if (section === "litellm_settings" && key === "callbacks") return [key, ...rest];
  return [section, key, ...rest].filter((one) => one !== "");
}
