import { isMapping, listOf, type Mapping } from "../yaml/read.ts";
import {
  areMaps,
  eachHas,
  isAccess,
  isList,
  isMap,
  isMapOfMaps,
  isName,
  isNothing,
  isNumber,
  isText,
  isTime,
  orNull,
} from "./accepted.ts";
import { ownFunctions } from "./modules.ts";
import { isListOfTexts } from "./text.ts";

/** A setting on some values of which LiteLLM refuses to start, with an error that does not name it. */
export type Refused = {
  section: "top" | "litellm_settings" | "general_settings";
  key: string;
  /** what LiteLLM takes, for the message */
  takes: string;
  accepts(value: unknown, beside: Mapping): boolean;
  /** earlier versions take what they get */
  since?: "1.81";
};

const section =
  (name: Refused["section"]) =>
  (key: string, takes: string, accepts: Refused["accepts"]): Refused => ({
    section: name,
    key,
    takes,
    accepts,
  });
const litellm = section("litellm_settings");
const general = section("general_settings");
const top = section("top");

/** Whether LiteLLM can read what it looks at; what it lacks is another matter. */
const isSandbox = ({ sandbox_tool_name: name, litellm_params: params = null }: Mapping): boolean =>
  !isMapping(name) && !Array.isArray(name) && (isNothing(params) || isMapping(params));

/** What the callback is made of, each by its name. */
const isContentSafety = (value: unknown): boolean =>
  isMapping(value) &&
  ["endpoint", "api_key"].every((key) => Object.hasOwn(value, key)) &&
  Object.keys(value).every((key) => /^(?:endpoint|api_key|thresholds)$/.test(key));

/** A callback that reads the settings named after it when it is made. */
const interceptor = (
  name: string,
  takes: string,
  accepts: (value: unknown) => boolean,
): Refused => ({
  ...litellm(
    `${name}_params`,
    takes,
    (value, { callbacks }) => !listOf(callbacks).includes(name) || accepts(value),
  ),
  since: "1.81",
});

/** Measured with the real LiteLLM: each of these ends its start where the value is not accepted. */
export const refused: readonly Refused[] = [
  { ...litellm("max_budget", "a number", isNumber), since: "1.81" },
  litellm("max_internal_user_budget", "a number", isNumber),
  litellm("default_max_internal_user_budget", "a number", isNumber),
  { ...litellm("max_ui_session_budget", "a number", orNull(isNumber)), since: "1.81" },
  litellm("budget_reset_time", 'a time such as "12:00", in quotes', orNull(isTime)),
  litellm(
    "azure_content_safety_params",
    "a mapping of endpoint and api_key, with thresholds if need be",
    (value, { callbacks }) =>
      !listOf(callbacks).includes("azure_content_safety") || isContentSafety(value),
  ),
  litellm("upperbound_key_generate_params", "a mapping", isMap),
  litellm("priority_reservation_settings", "a mapping", isMap),
  litellm("model_group_settings", "a mapping", isMap),
  litellm(
    "responses",
    "a mapping, whose background_mode is a mapping too",
    (value) =>
      isMapping(value) &&
      (value["background_mode"] === undefined || isMapping(value["background_mode"])),
  ),
  {
    ...litellm(
      "default_internal_user_params",
      "a mapping, whose max_budget is a number",
      (value) => !isMapping(value) || orNull(isNumber)(value["max_budget"] ?? null),
    ),
    since: "1.81",
  },
  litellm("default_team_settings", "a list in which each item has a team_id", eachHas("team_id")),
  litellm(
    "custom_provider_map",
    "a list in which each item has a provider and a custom_handler",
    eachHas("provider", "custom_handler"),
  ),
  litellm("callbacks", "a list", (value) => isList(value) || typeof value === "string"),
  litellm("success_callback", "a list", (value) => value !== null),
  litellm("failure_callback", "a list", (value) => value !== null),
  litellm(
    "audit_log_callbacks",
    "a list of names",
    (value) =>
      value !== null &&
      listOf(value).every((item) => item !== null && /^(?:string|object)$/.test(typeof item)),
  ),
  litellm("service_callback", "a list", (value) => value !== null),
  interceptor(
    "websearch_interception",
    "a mapping, whose enabled_providers is a list",
    (value) => isMapping(value) && !/^(?:number|boolean)$/.test(typeof value["enabled_providers"]),
  ),
  interceptor("code_interpreter_interception", "a mapping", isMap),
  litellm("key_alias_pattern", "a string", isText),
  litellm("post_call_rules", "the name of a function", (value) => typeof value === "string"),
  general("user_api_key_cache_ttl", "a number", orNull(isNumber)),
  general(
    "user_api_key_cache_max_size",
    "a whole number above 0",
    (value) => typeof value !== "number" || value > 0,
  ),
  general("search_tools", "a list of mappings", areMaps),
  general("team_metadata_schema", "a list in which each item has a key", orNull(eachHas("key"))),
  general(
    "key_management_settings",
    "a mapping with access_mode read_only, write_only or read_and_write",
    orNull(isAccess),
  ),
  general("vector_store_deny_by_default", "true or false", (value) => value !== null),
  general("search_tool_deny_by_default", "true or false", (value) => value !== null),
  general("health_check_staleness_threshold", "a number", orNull(isNumber)),
  ...ownFunctions.map((key) => general(key, "the name of a function", isName)),
  general(
    "key_management_system",
    "the name of a service; local, which keeps nothing, is known and refused",
    (value) => value !== "local",
  ),
  top("include", "a list of file names", isListOfTexts),
  top("policies", "a mapping of mappings", isMapOfMaps),
  top(
    "policy_attachments",
    "a list of mappings",
    // Without a policy nobody looks at them.
    (value, { policies = null }) => isNothing(policies) || areMaps(value),
  ),
  top("prompts", "a list of mappings", areMaps),
  top("agents", "a list of mappings", areMaps),
  // Beside agents nobody looks at it.
  top("agent_list", "a list of mappings", (value, beside) => "agents" in beside || areMaps(value)),
  top("mcp_tools", "a list of mappings", areMaps),
  top("search_tools", "a list of mappings", areMaps),
  top("vector_store_registry", "a list of mappings", areMaps),
  top("sandbox_tools", "a list of mappings, each with a name and a mapping", (value) =>
    listOf(value).every((item) => !isMapping(item) || isSandbox(item)),
  ),
  top(
    "assistant_settings",
    "a mapping with custom_llm_provider and litellm_params",
    (value) => isNothing(value) || (isMapping(value) && isMapping(value["litellm_params"])),
  ),
];

/** The entry that a setting's value offends against. */
export function refusal(section: string, settings: Mapping): readonly Refused[] {
  return refused.filter(
    (entry) =>
      entry.section === section &&
      Object.hasOwn(settings, entry.key) &&
      !entry.accepts(settings[entry.key], settings),
  );
}
