import { isMapping, listOf, type Mapping } from "../yaml/read.ts";
import type { Path } from "./finding.ts";

/** A setting that names an object in a Python module of one's own: `file.object`. */
export type ModuleName = { path: Path; name: string };

/** Keys of general_settings that name a function of one's own. */
export const ownFunctions = [
  "custom_auth",
  "custom_key_generate",
  "custom_key_update",
  "custom_key_policy",
  "custom_team_metadata_validate",
  "custom_sso",
  "custom_ui_sso_sign_in_handler",
];

const callbackKeys = ["callbacks", "success_callback", "failure_callback"];

/** Lists the modules that LiteLLM imports at its start, but for callbacks, which can be its own. */
export function moduleNames(config: Mapping, section: (name: string) => Mapping): ModuleName[] {
  const found: ModuleName[] = [];
  const add = (path: Path, name: unknown): void => {
    if (typeof name === "string") found.push({ path, name });
  };
  for (const key of ownFunctions) add(["general_settings", key], section("general_settings")[key]);
  const settings = section("litellm_settings");
  add(["litellm_settings", "post_call_rules"], settings["post_call_rules"]);
  for (const [index, item] of listOf(settings["custom_provider_map"]).entries()) {
    const path = ["litellm_settings", "custom_provider_map", index, "custom_handler"];
    if (isMapping(item)) add(path, item["custom_handler"]);
  }
  for (const [index, name] of listOf(section("router_settings")["plugins"]).entries()) {
    add(["router_settings", "plugins", index], name);
  }
  for (const [index, item] of listOf(config["guardrails"]).entries()) {
    const params = isMapping(item) ? item["litellm_params"] : undefined;
    const name = isMapping(params) ? params["guardrail"] : undefined;
    // Without a dot it is one of LiteLLM's own.
    if (typeof name !== "string" || !name.includes(".")) continue;
    add(["guardrails", index, "litellm_params", "guardrail"], name);
  }
  return found;
}

/** Lists the callbacks of a config, LiteLLM's own among them. */
export function callbackNames(section: (name: string) => Mapping): ModuleName[] {
  return callbackKeys.flatMap((key) => {
    const value = section("litellm_settings")[key];
    const path = ["litellm_settings", key];
    if (typeof value === "string") return [{ path, name: value }];
    return listOf(value).flatMap((name, index) =>
      typeof name === "string" ? [{ path: [...path, index], name }] : [],
    );
  });
}

/** The file beside the config that LiteLLM imports for `file.object`; undefined for what is no module of one's own. */
export function moduleFile(name: string): string | undefined {
  const parts = name.split(".");
  if (parts.length < 2 || parts[0] === "litellm" || /[/:]/.test(name)) return undefined;
  return `${parts.slice(0, -1).join("/")}.py`;
}
