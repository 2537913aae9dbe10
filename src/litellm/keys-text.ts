import type { Catalogue, ModelMap } from "./catalogue.ts";
import { parseType } from "./catalogue.ts";
import { modelIdUnions } from "./model-ids.ts";

/** Places that become a type, and its name. */
const types: Readonly<Record<string, string>> = {
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
};

const record = (type: string): string => `Readonly<Record<string, ${type}>>`;
const list = (type: string): string => `readonly ${type}[]`;

/** Keys whose value is a place of its own: the catalogue only calls them map or list. */
const nested: Readonly<Record<string, Readonly<Record<string, string>>>> = {
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
    environment_variables: record("string | number | boolean"),
  },
  model_entry: { litellm_params: "LitellmParams", model_info: "ModelInfo" },
  guardrail: { litellm_params: "GuardrailParams" },
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
    model_group_alias: record("string | RouterAlias"),
    model_group_retry_policy: record("RetryPolicy"),
    provider_budget_config: record("Budget"),
    retry_policy: "RetryPolicy",
    routing_groups: list("RoutingGroup"),
    routing_strategy: "RoutingStrategy",
  },
};

const plain: Readonly<Record<string, string>> = {
  string: "string",
  integer: "number",
  number: "number",
  boolean: "boolean",
  map: record("unknown"),
};

/** A catalogue type as TypeScript; a scalar may always come from the environment. */
const typescript = (type: string): string[] => {
  const { kinds, items, values = [], nullable } = parseType(type);
  if (kinds.length === 0 && values.length === 0) return ["unknown"];
  const parts = kinds.map((kind) =>
    kind === "list" ? list((items && plain[items]) || "unknown") : (plain[kind] ?? "unknown"),
  );
  const scalar = values.length > 0 || parts.some((part) => part === "number" || part === "boolean");
  return [
    ...new Set([
      ...values.map((value) => JSON.stringify(value)),
      ...parts,
      ...(scalar && !parts.includes("string") ? ["EnvRef"] : []),
      ...(nullable ? ["null"] : []),
    ]),
  ];
};

/** `start` and a union, on one line where it fits in 100 columns, else one member a line. */
const union = (start: string, members: readonly string[], indent: string): string => {
  const line = `${start} ${members.join(" | ")};`;
  if (line.length <= 100) return line;
  return `${start}\n${members.map((member) => `${indent}  | ${member}`).join("\n")};`;
};

const property = (catalogue: Catalogue, place: string, key: string, type: string): string => {
  const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
  const needed = place !== "litellm_params" && catalogue.required[place]?.includes(key);
  const own = nested[place]?.[key];
  const members = own ? [own, ...(type.endsWith("?") ? ["null"] : [])] : typescript(type);
  return union(`  ${name}${needed ? "" : "?"}:`, members, "  ");
};

const strings = (values: readonly string[]): string[] =>
  values.length === 0 ? ["never"] : values.map((value) => JSON.stringify(value));

/** The text of keys.ts: TypeScript types for every place of the newest catalogue. */
export const keysText = (catalogue: Catalogue, models: ModelMap): string => {
  const blocks = Object.entries(types)
    .filter(([place]) => catalogue.places[place])
    .map(([place, name]) => {
      const keys = Object.entries(catalogue.places[place] ?? {});
      const lines = keys.map(([key, type]) => property(catalogue, place, key, type));
      return `/** Keys of ${place}. */\nexport type ${name} = {\n${lines.join("\n")}\n};`;
    });
  const unions: [string, readonly string[]][] = [
    ["ProviderPrefix", Object.keys(catalogue.providers)],
    ["RoutingStrategy", catalogue.routing_strategies],
    ["CallbackName", catalogue.callbacks],
    ["CacheType", catalogue.cache_types],
    ["GuardrailIntegration", catalogue.guardrail_integrations],
    ["GuardrailMode", catalogue.guardrail_modes],
    ["McpTransport", catalogue.mcp_transports],
    ["McpAuthType", catalogue.mcp_auth_types],
    ...modelIdUnions(models),
  ];
  return `${[
    `// LiteLLM ${catalogue.version}. Written by \`npm run catalogue -- --keys\`: do not edit.\nimport type { EnvRef } from "../authoring/env.ts";`,
    "/** Groups to try, in this order, for each group that failed. */\nexport type Fallbacks = readonly Readonly<\n  Record<string, readonly (string | Readonly<Record<string, unknown>>)[]>\n>[];",
    ...blocks,
    ...unions.map(([name, values]) => union(`export type ${name} =`, strings(values), "")),
  ].join("\n\n")}\n`;
};
