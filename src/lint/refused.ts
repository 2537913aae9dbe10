import { isMapping, type Mapping } from "../yaml/read.ts";
import {
  areMaps,
  eachHas,
  hasRoles,
  isAccess,
  isEmpty,
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
import type { Spot } from "./places.ts";
import { isListOfTexts } from "./text.ts";
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
  litellm("audit_log_callbacks", "a list", (value) => value !== null),
  litellm("service_callback", "a list", (value) => value !== null),
  litellm("key_alias_pattern", "a string", isText),
  litellm("post_call_rules", "the name of a function", (value) => typeof value === "string"),
  general("user_api_key_cache_ttl", "a number", orNull(isNumber)),
  general("team_metadata_schema", "a list of mappings", orNull(isList)),
  general(
    "role_permissions",
    "a list in which each role is proxy_admin, team or internal_user, and models and routes are lists",
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
  // Beside agents nobody looks at it.
  top("agent_list", "a list of mappings", (value, beside) => "agents" in beside || areMaps(value)),
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
  model_entry: ["litellm_params", "model_info", "model_name"],
  general_settings: [
    "background_health_check_model_groups",
    "master_key",
    "mcp_advertised_versions",
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
  credential: [
    "credential_info",
    "credential_name",
    "credential_values",
    "credential_values_to_delete",
  ],
  mcp_server: [
    ...["alias", "allowed_params", "audience", "auth_type", "authentication_token"],
    ...["aws_access_key_id", "aws_region_name", "aws_role_name", "aws_secret_access_key"],
    ...["aws_service_name", "aws_session_name", "aws_session_token"],
    ...["client_assertion_signing_alg", "client_id", "client_private_key"],
    ...["client_private_key_id", "client_secret", "command", "dcr_bridge"],
    ...["id_jag_resource", "id_jag_resource_client_id", "id_jag_resource_client_secret"],
    ...["id_jag_resource_token_endpoint", "id_jag_subject_source", "instructions"],
    ...["max_concurrent_requests", "mcp_info", "oauth_identity_binding"],
    ...["per_server_oauth_discovery", "pinned_tools", "protocol_version", "rpm", "server_id"],
    ...["spec_path", "subject_token_type", "token_endpoint_auth_method"],
    ...["token_exchange_endpoint", "token_exchange_profile", "token_validation"],
    ...["upstream_resource", "upstream_token_header", "url"],
  ],
};

/** Whether LiteLLM refuses to start on a value that is not of its key's type. */
export function isStopped({ place, value: given }: Spot, key: string, version: string): boolean {
  const value = given[key];
  // Only names are compared with those of the known systems.
  if (key === "key_management_system") return typeof value === "string";
  if (isEmpty(value)) return false;
  // A string is walked letter by letter, which callback/string says.
  if (key === "service_callback" && typeof value === "string") return false;
  if (place === "litellm_settings" && key === "cache_params") return given["cache"] === true;
  if (key === "oauth2_flow") return given["auth_type"] === "oauth2";
  const old = is180(version);
  const entries = refusal(place, given).filter(({ since }) => !(since && old));
  if (entries.some((entry) => entry.key === key)) return true;
  return place === "alerting_args" || (typed[place]?.includes(key) ?? false);
}
