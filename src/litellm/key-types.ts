import type { Catalogue } from "./catalogue.ts";
import { parseType } from "./catalogue.ts";

/** Places that become a type, and its name. */
export const types: Readonly<Record<string, string>> = {
  top: "ProxyConfig",
  litellm_settings: "LitellmSettings",
  general_settings: "GeneralSettings",
  router_settings: "RouterSettings",
  model_entry: "ModelEntry",
  litellm_params: "LitellmParams",
  model_info: "ModelInfo",
  retry_policy: "RetryPolicy",
  allowed_fails_policy: "AllowedFailsPolicy",
  cache_params: "CacheParams",
  router_alias: "RouterAlias",
  routing_group: "RoutingGroup",
  alerting_config: "AlertingConfig",
  model_group_settings: "ModelGroupSettings",
  guardrail: "Guardrail",
  guardrail_params: "GuardrailParams",
  mcp_server: "McpServer",
  credential: "Credential",
  budget: "Budget",
  alerting_args: "AlertingArgs",
  coordination_redis: "CoordinationRedis",
  pass_through_endpoint: "PassThroughEndpoint",
  litellm_jwtauth: "JwtAuth",
  upperbound_key_generate_params: "UpperboundKeyParams",
  priority_reservation_settings: "PriorityReservationSettings",
  search_tool: "SearchTool",
  prompt: "Prompt",
  guardrail_pattern: "GuardrailPattern",
  guardrail_blocked_word: "GuardrailBlockedWord",
  guardrail_rule: "GuardrailRule",
  "guardrail_params.categories.*": "GuardrailCategory",
  "general_settings.alert_type_config.*": "AlertTypeSettings",
  "general_settings.mcp_allowed_clients.*": "McpAllowedClient",
  "general_settings.mcp_session_token_signing": "McpSessionSigning",
  "general_settings.mcp_session_token_signing.previous_public_keys.*": "McpPreviousKey",
  "litellm_settings.mcp_tool_search": "McpToolSearch",
  "general_settings.plugins.*": "Plugin",
  "general_settings.role_permissions.*": "RolePermission",
  "general_settings.scheduled_job_stagger": "ScheduledJobStagger",
  "general_settings.spend_capture_rate_check": "SpendCaptureRateCheck",
  "general_settings.spend_logs_metadata_fields": "SpendLogsMetadataFields",
  "litellm_jwtauth.id_jag_requesting_apps.*": "JwtRequestingApp",
  "litellm_jwtauth.issuers.*": "JwtIssuer",
  "litellm_jwtauth.jwt_litellm_role_map.*": "JwtRole",
  "litellm_jwtauth.role_mappings.*": "JwtRoleMapping",
  "litellm_jwtauth.routing_overrides.*": "JwtRoutingOverride",
  "litellm_jwtauth.scope_mappings.*": "JwtScopeMapping",
  "mcp_server.env_vars.*": "McpVariable",
  "mcp_server.oauth_identity_binding": "McpIdentityBinding",
  "mcp_server.pinned_tools.*": "McpPinnedTool",
  "model_info.access_windows.*": "AccessWindow",
  "prompt.prompt_info": "PromptInfo",
};

/** A type of TypeScript: its name, a word, or a list or a record of types. */
export type Type =
  | string
  | { readonly word: string }
  | { readonly list: Type }
  | { readonly record: readonly Type[] };

const record = (...types: readonly Type[]): Type => ({ record: types });
const list = (type: Type): Type => ({ list: type });

/** A type as TypeScript has it. */
export function typeText(type: Type): string {
  if (typeof type === "string") return type;
  if ("word" in type) return JSON.stringify(type.word);
  if ("list" in type) return `readonly ${typeText(type.list)}[]`;
  return `Readonly<Record<string, ${type.record.map(typeText).join(" | ")}>>`;
}

/** Keys whose value is a place of its own: the catalogue only calls them map or list. */
const nested: Readonly<Record<string, Readonly<Record<string, Type>>>> = {
  top: {
    model_list: list("ModelEntry"),
    litellm_settings: "LitellmSettings",
    general_settings: "GeneralSettings",
    router_settings: "RouterSettings",
    credential_list: list("Credential"),
    guardrails: list("Guardrail"),
    mcp_servers: record("McpServer"),
    search_tools: list("SearchTool"),
    prompts: list("Prompt"),
    include: list("string"),
    environment_variables: record("string", "number", "boolean"),
  },
  model_entry: { litellm_params: "LitellmParams", model_info: "ModelInfo" },
  guardrail: { litellm_params: "GuardrailParams" },
  guardrail_params: {
    patterns: list("GuardrailPattern"),
    blocked_words: list("GuardrailBlockedWord"),
    rules: list("GuardrailRule"),
  },
  litellm_settings: {
    cache_params: "CacheParams",
    fallbacks: "Fallbacks",
    context_window_fallbacks: "Fallbacks",
    content_policy_fallbacks: "Fallbacks",
    default_fallbacks: list("string"),
    model_group_settings: "ModelGroupSettings",
    priority_reservation_settings: "PriorityReservationSettings",
    tag_budget_config: record("Budget"),
    upperbound_key_generate_params: "UpperboundKeyParams",
  },
  general_settings: {
    alerting_args: "AlertingArgs",
    coordination_redis: "CoordinationRedis",
    litellm_jwtauth: "JwtAuth",
    pass_through_endpoints: list("PassThroughEndpoint"),
  },
  router_settings: {
    alerting_config: "AlertingConfig",
    allowed_fails_policy: "AllowedFailsPolicy",
    fallbacks: "Fallbacks",
    context_window_fallbacks: "Fallbacks",
    content_policy_fallbacks: "Fallbacks",
    model_group_alias: record("string", "RouterAlias"),
    model_group_retry_policy: record("RetryPolicy"),
    provider_budget_config: record("ProviderBudget"),
    retry_policy: "RetryPolicy",
    routing_groups: list("RoutingGroup"),
    routing_strategy: "RoutingStrategy",
  },
};

const plain: Readonly<Record<string, Type>> = {
  string: "string",
  integer: "number",
  number: "number",
  boolean: "boolean",
  map: record("unknown"),
};

/** A catalogue type as TypeScript; a scalar may always come from the environment. */
const typescript = (type: string): Type[] => {
  const { kinds, items, values = [], nullable } = parseType(type);
  if (kinds.length === 0 && values.length === 0) return ["unknown"];
  const parts = kinds.map((kind) =>
    kind === "list" ? list((items && plain[items]) || "unknown") : (plain[kind] ?? "unknown"),
  );
  const scalar = values.length > 0 || parts.some((part) => part === "number" || part === "boolean");
  return [
    ...new Set([
      ...values.map((word) => ({ word })),
      ...parts,
      ...(scalar && !parts.includes("string") ? ["EnvRef"] : []),
      ...(nullable ? ["null"] : []),
    ]),
  ];
};

/** The type of what stands inside of a key, where that is a place of its own. */
export function insideOf(place: string, key: string, type: string): Type | undefined {
  const plain = nested[place]?.[key] ?? types[`${place}.${key}`];
  if (plain !== undefined) return plain;
  const each = types[`${place}.${key}.*`];
  if (each === undefined) return undefined;
  return type.startsWith("list") ? list(each) : record(each);
}

/** The members of the union that a key's values are of; undefined for a key that the place has not. */
export const membersOf = (
  catalogue: Pick<Catalogue, "places">,
  place: string,
  key: string,
): Type[] | undefined => {
  const type = catalogue.places[place]?.get(key);
  if (type === undefined) return undefined;
  const inside = insideOf(place, key, type);
  return inside ? [inside, ...(type.endsWith("?") ? ["null"] : [])] : typescript(type);
};

/** The place behind a type's name. */
export const placeOf = (name: string): string | undefined =>
  Object.keys(types).find((place) => types[place] === name);
