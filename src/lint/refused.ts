import { isMapping, type Mapping } from "../yaml/read.ts";
import { ownFunctions } from "./modules.ts";
import type { Spot } from "./places.ts";
import { isListOfTexts, isReference } from "./text.ts";
import { is180 } from "./versions.ts";

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

/** An empty one of another kind is iterated like an empty list. */
const isEmpty = (value: unknown): boolean =>
  value === "" || (isMapping(value) && Object.keys(value).length === 0);

const items = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isList = (value: unknown): boolean => Array.isArray(value);
const isMap = (value: unknown): boolean => isMapping(value);

/** What Python's float() takes; the value of a variable is not known here. */
const isNumber = (value: unknown): boolean =>
  typeof value === "number" ||
  typeof value === "boolean" ||
  isReference(value) ||
  (typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value)));

const orNull =
  (accepts: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === null || accepts(value);

const eachHas =
  (...keys: readonly string[]) =>
  (value: unknown): boolean =>
    Array.isArray(value) &&
    value.every((item) => isMapping(item) && keys.every((key) => Object.hasOwn(item, key)));

const clock = /^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;
const isTime = (value: unknown): boolean =>
  isReference(value) || (typeof value === "string" && clock.test(value.trim()));

const roles = new Set<unknown>(["proxy_admin", "team", "internal_user"]);
const hasRoles = (value: unknown): boolean =>
  isList(value) && items(value).every((item) => isMapping(item) && roles.has(item["role"]));

const isAccess = (value: unknown): boolean => {
  if (!isMapping(value)) return false;
  const mode = value["access_mode"] ?? "read_only";
  return isReference(mode) || /^(?:read_only|write_only|read_and_write)$/.test(String(mode));
};

/** Nothing in Python's eyes: LiteLLM looks no further. */
const isNothing = (value: unknown): boolean =>
  value === null ||
  value === false ||
  value === 0 ||
  isEmpty(value) ||
  (isList(value) && items(value).length === 0);

const isName = (value: unknown): boolean => isNothing(value) || typeof value === "string";
const isText = (value: unknown): boolean => value === null || typeof value === "string";
const areMaps = (value: unknown): boolean =>
  isNothing(value) || (isList(value) && items(value).every(isMapping));
const isMapOfMaps = (value: unknown): boolean =>
  isNothing(value) || (isMapping(value) && Object.values(value).every(isMapping));

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

/** Measured with the real LiteLLM: each of these ends its start where the value is not accepted. */
export const refused: readonly Refused[] = [
  { ...litellm("max_budget", "a number", isNumber), since: "1.81" },
  litellm("max_internal_user_budget", "a number", isNumber),
  litellm("default_max_internal_user_budget", "a number", isNumber),
  { ...litellm("max_ui_session_budget", "a number", orNull(isNumber)), since: "1.81" },
  litellm("budget_reset_time", 'a time such as "12:00", in quotes', orNull(isTime)),
  litellm("upperbound_key_generate_params", "a mapping", isMap),
  litellm("priority_reservation_settings", "a mapping", isMap),
  litellm("model_group_settings", "a mapping", isMap),
  litellm("responses", "a mapping", isMap),
  litellm("default_team_settings", "a list in which each item has a team_id", eachHas("team_id")),
  litellm(
    "custom_provider_map",
    "a list in which each item has a provider and a custom_handler",
    eachHas("provider", "custom_handler"),
  ),
  litellm("callbacks", "a list", (value) => isList(value) || typeof value === "string"),
  litellm("success_callback", "a list", (value) => value !== null),
  litellm("failure_callback", "a list", (value) => value !== null),
  litellm("audit_log_callbacks", "a list", (value) => value !== null),
  litellm("service_callback", "a list", (value) => value !== null),
  litellm("key_alias_pattern", "a string", isText),
  litellm("post_call_rules", "the name of a function", (value) => typeof value === "string"),
  general("user_api_key_cache_ttl", "a number", orNull(isNumber)),
  general("team_metadata_schema", "a list of mappings", orNull(isList)),
  general(
    "role_permissions",
    "a list in which each role is proxy_admin, team or internal_user",
    orNull(hasRoles),
  ),
  general(
    "key_management_settings",
    "a mapping with access_mode read_only, write_only or read_and_write",
    orNull(isAccess),
  ),
  general("vector_store_deny_by_default", "true or false", (value) => value !== null),
  general("search_tool_deny_by_default", "true or false", (value) => value !== null),
  general("health_check_staleness_threshold", "a number", orNull(isNumber)),
  general("custom_auth_settings", "a mapping", (value) => isNothing(value) || isMapping(value)),
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
  top("mcp_tools", "a list of mappings", areMaps),
  top("search_tools", "a list of mappings", areMaps),
  top("vector_store_registry", "a list of mappings", areMaps),
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

/** Other keys on a value of the wrong type of which LiteLLM refuses to start. */
const typed: Readonly<Record<string, readonly string[]>> = {
  general_settings: [
    "user_api_key_cache_max_size",
    "database_url",
    "vector_store_deny_by_default",
    "search_tool_deny_by_default",
  ],
  litellm_settings: [
    "audit_log_callbacks",
    "service_callback",
    "guardrails",
    "prometheus_deployment_and_latency_caller_identity",
  ],
  mcp_server: ["auth_type", "oauth2_flow", "protocol_version"],
};

/** Whether LiteLLM refuses to start on a value that is not of its key's type. */
export function isStopped({ place, value: given }: Spot, key: string, version: string): boolean {
  const value = given[key];
  // Only names are compared with those of the known systems.
  if (key === "key_management_system") return typeof value === "string";
  if (isEmpty(value)) return false;
  if (place === "litellm_settings" && key === "cache_params") return given["cache"] === true;
  const old = is180(version);
  const entries = refusal(place, given).filter(({ since }) => !(since && old));
  if (entries.some((entry) => entry.key === key)) return true;
  return place === "alerting_args" || (typed[place]?.includes(key) ?? false);
}
