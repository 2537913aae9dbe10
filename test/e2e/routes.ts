// What a config says about names that lead to other names.
import type { Json, Trouble } from "../../src/rehearse/vendors/types.ts";

export type Params = { model: string; api_base?: string; api_key?: string; [key: string]: Json };
export type Deployment = { model_name: string; litellm_params: Params; model_info?: Json };
export type Config = { model_list: Deployment[]; [section: string]: Json };

/** One deployment of the config, its mark and the path of its vendor's base. */
export type Marked = { mark: string; deployment: Deployment; path: string };

export type Section = { [key: string]: Json };
export type Fallback = { source: string; targets: string[] };

/** Each kind of fallback and the refusal that starts it. */
export const kinds: [string, Trouble][] = [
  ["fallbacks", "error"],
  ["context_window_fallbacks", "context"],
  ["content_policy_fallbacks", "content policy"],
];

/** Whether a setting is a mapping. */
export const isSection = (value: Json | undefined): value is Section =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const names = (value: Json | undefined): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];

/** A setting of the router; where it has none, LiteLLM takes that of litellm_settings. */
function setting(config: Config, key: string): Json | undefined {
  for (const section of [config["router_settings"], config["litellm_settings"]]) {
    if (isSection(section) && section[key] !== undefined) return section[key];
  }
  return undefined;
}

/** The fallbacks of a kind, in order. */
export function fallbacksOf(config: Config, kind: string): Fallback[] {
  const entries = setting(config, kind);
  return (Array.isArray(entries) ? entries : [])
    .filter(isSection)
    .flatMap(Object.entries)
    .map(([source, targets]) => ({ source, targets: names(targets) }));
}

/** What is tried for every name that has no fallbacks of its own. */
export function defaultFallbacks(config: Config): string[] {
  return names(setting(config, "default_fallbacks"));
}

/** From alias to the name it stands for. */
export function aliasesOf(config: Config): Map<string, string> {
  const router = config["router_settings"];
  const aliases = isSection(router) ? router["model_group_alias"] : undefined;
  return new Map(
    Object.entries(isSection(aliases) ? aliases : {}).map(([alias, to]) => [
      alias,
      String(isSection(to) ? to["model"] : to),
    ]),
  );
}

/** The deployments that serve a name: its own, or those of the wildcard that it matches. */
export function serving(marked: Marked[], name: string): Marked[] {
  const own = marked.filter(({ deployment }) => deployment.model_name === name);
  if (own.length > 0) return own;
  return marked.filter(({ deployment: { model_name } }) => {
    const [prefix = "", rest] = model_name.split("*");
    return rest !== undefined && name.startsWith(prefix);
  });
}
