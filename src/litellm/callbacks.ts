import { isMapping, type Mapping, mappingOf } from "../yaml/read-values.ts";

/** A variable that something reads of the environment by itself; of several, one is enough. */
type Variable = string | readonly [string, ...string[]];

/** What a callback reads, and what becomes of it without. Measured with LiteLLM 1.108.7. */
type Needs = {
  variables: readonly Variable[];
  /** the key of the same section that can say it in their place */
  settings?: string;
  without?: string;
};

const fails = "the first request of each worker fails, and it logs nothing";
const starts = "the proxy refuses to start";
const refused = "the vendor refuses what LiteLLM sends it";
const unsent = "no mail is sent";
const silent = "no alert is sent";

const datadog: readonly Variable[] = [
  ["DD_API_KEY", "LITELLM_DD_AGENT_HOST"],
  ["DD_SITE", "LITELLM_DD_AGENT_HOST"],
];
const langfuse = {
  variables: ["LANGFUSE_PUBLIC_KEY", "LANGFUSE_SECRET_KEY"],
  settings: "default_team_settings",
};
const sentinel = (name: string): Variable => [`AZURE_SENTINEL_${name}`, `AZURE_${name}`];

const needs: Readonly<Record<string, Needs>> = {
  agentops: { variables: ["AGENTOPS_API_KEY"], without: refused },
  argilla: { variables: ["ARGILLA_API_KEY"] },
  arize: { variables: ["ARIZE_API_KEY", ["ARIZE_SPACE_ID", "ARIZE_SPACE_KEY"]], without: refused },
  athina: { variables: ["ATHINA_API_KEY"] },
  azure_sentinel: {
    variables: [
      ...["AZURE_SENTINEL_DCR_IMMUTABLE_ID", "AZURE_SENTINEL_ENDPOINT"],
      ...[sentinel("TENANT_ID"), sentinel("CLIENT_ID"), sentinel("CLIENT_SECRET")],
    ],
  },
  azure_storage: { variables: ["AZURE_STORAGE_ACCOUNT_NAME", "AZURE_STORAGE_FILE_SYSTEM"] },
  braintrust: { variables: ["BRAINTRUST_API_KEY"] },
  cloudzero: { variables: ["CLOUDZERO_API_KEY", "CLOUDZERO_CONNECTION_ID"] },
  datadog: { variables: datadog },
  datadog_cost_management: { variables: ["DD_API_KEY", "DD_APP_KEY"] },
  datadog_llm_observability: { variables: datadog },
  datadog_metrics: { variables: ["DD_API_KEY"] },
  deepeval: { variables: ["CONFIDENT_API_KEY"] },
  galileo: { variables: ["GALILEO_PROJECT_ID", ["GALILEO_API_KEY", "GALILEO_USERNAME"]] },
  generic_api: { variables: ["GENERIC_LOGGER_ENDPOINT"] },
  greenscale: { variables: ["GREENSCALE_API_KEY", "GREENSCALE_ENDPOINT"] },
  helicone: { variables: ["HELICONE_API_KEY"] },
  lago: { variables: ["LAGO_API_KEY", "LAGO_API_BASE", "LAGO_API_EVENT_CODE"] },
  langfuse: { ...langfuse, without: refused },
  langfuse_otel: langfuse,
  langsmith: { variables: ["LANGSMITH_API_KEY"], settings: "default_team_settings" },
  langtrace: { variables: ["LANGTRACE_API_KEY"] },
  levo: {
    variables: [
      ...["LEVOAI_API_KEY", "LEVOAI_COLLECTOR_URL", "LEVOAI_ORG_ID", "LEVOAI_WORKSPACE_ID"],
    ],
  },
  literalai: { variables: ["LITERAL_API_KEY"] },
  logfire: { variables: ["LOGFIRE_TOKEN"] },
  mavvrik: {
    variables: ["MAVVRIK_API_KEY", "MAVVRIK_API_ENDPOINT", "MAVVRIK_CONNECTION_ID"],
  },
  newrelic: { variables: ["NEW_RELIC_LICENSE_KEY", "NEW_RELIC_APP_NAME"] },
  openmeter: { variables: ["OPENMETER_API_KEY"] },
  pagerduty: { variables: ["PAGERDUTY_API_KEY"] },
  pointfive: { variables: ["POINTFIVE_API_KEY"], settings: "pointfive_params" },
  posthog: { variables: ["POSTHOG_API_KEY"] },
  qualifire_eval: { variables: ["QUALIFIRE_WEBHOOK_URL"], without: starts },
  ramp: { variables: ["RAMP_API_KEY"], without: refused },
  resend_email: { variables: ["RESEND_API_KEY"], without: refused },
  rubrik: { variables: ["RUBRIK_WEBHOOK_URL"], without: starts },
  sendgrid_email: { variables: ["SENDGRID_API_KEY"], without: unsent },
  sentry: { variables: ["SENTRY_DSN"] },
  signoz: { variables: ["SIGNOZ_INGESTION_ENDPOINT"] },
  smtp_email: { variables: ["SMTP_HOST", "SMTP_SENDER_EMAIL"], without: unsent },
  sumologic: { variables: ["SUMOLOGIC_WEBHOOK_URL"], without: starts },
  ternary: { variables: ["TERNARY_API_KEY", "TERNARY_CONNECTION_ID", "TERNARY_BASE_URL"] },
  vantage: { variables: ["VANTAGE_API_KEY", "VANTAGE_INTEGRATION_TOKEN"] },
  weave_otel: { variables: ["WANDB_API_KEY", "WANDB_PROJECT_ID"] },
  zerobus: {
    variables: [
      ...["ZEROBUS_WORKSPACE_URL", "ZEROBUS_SERVER_ENDPOINT", "ZEROBUS_TABLE_NAME"],
      ...["ZEROBUS_CLIENT_ID", "ZEROBUS_CLIENT_SECRET"],
    ],
    settings: "zerobus_params",
  },
};

const alerting: Readonly<Record<string, Needs>> = {
  email: { variables: ["SMTP_HOST", "SMTP_SENDER_EMAIL"], without: silent },
  ms_teams: { variables: ["MS_TEAMS_WEBHOOK_URL"], without: silent },
  sentry: { variables: ["SENTRY_DSN"], without: silent },
  slack: {
    variables: [["SLACK_WEBHOOK_URL", "ALERTING_WEBHOOK_URL"]],
    settings: "alert_to_webhook_url",
    without: silent,
  },
  webhook: { variables: ["WEBHOOK_URL"], without: silent },
};

/** A variable that the config does not name and LiteLLM reads. */
export type Unnamed = {
  name: string;
  /** those of which one does as well */
  others: readonly string[];
  /** who reads it, and what happens where it is not set */
  reader: string;
  without: string;
  path: (string | number)[];
};

const lists = [
  ["litellm_settings", "callbacks", needs],
  ["litellm_settings", "success_callback", needs],
  ["litellm_settings", "failure_callback", needs],
  ["general_settings", "alerting", alerting],
] as const;

/**
 * The variables that callbacks and alerts read by themselves, without those that stand in
 * environment_variables.
 *
 * @param config the sections of a config; model_list is not looked at
 */
export function callbackVariables(config: Mapping): Unnamed[] {
  const defined = mappingOf(config["environment_variables"]);
  const own = mappingOf(config["callback_settings"]);
  const found: Unnamed[] = [];
  const seen = new Set<string>();
  for (const [place, list, table] of lists) {
    const section = mappingOf(config[place]);
    const value = section[list];
    for (const [index, reader] of (Array.isArray(value) ? value : [value]).entries()) {
      if (typeof reader !== "string" || !Object.hasOwn(table, reader) || seen.has(reader)) continue;
      seen.add(reader);
      const its = table[reader];
      const stated = its?.settings === undefined ? own[reader] : section[its.settings];
      if (its === undefined || isMapping(stated) || Array.isArray(stated)) continue;
      const always = reader === "datadog" && list !== "callbacks" ? fails : its.without;
      const path = [place, list, ...(Array.isArray(value) ? [index] : [])];
      for (const variable of its.variables) {
        const [name, ...others] = typeof variable === "string" ? [variable] : variable;
        if ([name, ...others].some((one) => Object.hasOwn(defined, one))) continue;
        found.push({ name, others, reader, without: always ?? "it logs nothing", path });
      }
    }
  }
  return found;
}
