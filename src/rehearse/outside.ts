import { isMapping, type Mapping } from "../yaml/read-values.ts";

/** Something of a config that a rehearsal goes without, and why. */
export type LeftOut = { readonly path: string; readonly why: string };

/** What stands in a section and reaches beyond LiteLLM and its vendors. */
const reaching: readonly {
  readonly section: string;
  readonly keys: RegExp;
  readonly why: string;
}[] = [
  {
    section: "",
    keys: /^(?:guardrails|policies|policy_attachments)$/,
    why: "guardrails ask servers of their own",
  },
  {
    section: "",
    keys: /^(?:mcp_|agents$|agent_list$|search_tools$|sandbox_tools$|vector_store_registry$|prompts$)/,
    why: "it asks servers of its own",
  },
  {
    section: "",
    keys: /^(?:worker_registry|assistant_settings|finetune_settings|files_settings|callback_settings)$/,
    why: "no request of a rehearsal uses it",
  },
  { section: "router_settings", keys: /^redis_|^cache_kwargs$/, why: "there is no Redis" },
  { section: "router_settings", keys: /^alerting_config$/, why: "nobody is alerted" },
  {
    section: "general_settings",
    keys: /^(?:database_|store_model_in_db$|store_prompts_in|use_redis_|coordination_redis$|proxy_batch_write_at$|allow_requests_on_db_|disable_prisma|maximum_spend_logs|disable_spend|supported_db)/,
    why: "there is no database and no Redis",
  },
  { section: "general_settings", keys: /^(?:alert|slack_|spend_report)/, why: "nobody is alerted" },
  {
    section: "general_settings",
    keys: /^(?:custom_(?:auth|sso|key|ui)|enable_jwt_auth$|litellm_jwtauth$|enable_oauth2|allowed_ips$|allowed_routes$|admin_only_routes$|enforced_params$|key_management_|use_aws|use_google|use_azure|pass_through_endpoints$|public_routes$|user_header|litellm_license$)/,
    why: "the rehearsal asks with the master key",
  },
  {
    section: "general_settings",
    keys: /^(?:global_)?max_parallel_requests$|^background_health_checks$|^use_shared_health_check$/,
    why: "it would disturb the rehearsal",
  },
  {
    section: "litellm_settings",
    keys: /^(?:success_callback|failure_callback|service_callback|audit_log_callbacks|audit_logs?_?\w*)$/,
    why: "nothing is logged elsewhere",
  },
  {
    section: "litellm_settings",
    keys: /_callback_params$|^langfuse_|^datadog_|^otel|^default_redis|^model_cost_map_url$|^secret_manager/,
    why: "nothing is logged or fetched elsewhere",
  },
];

const variables =
  /^(?:REDIS_|DATABASE_|DIRECT_URL$|LITELLM_|OTEL_|LANGFUSE_|LANGSMITH_|DD_|SENTRY_|SLACK_|PROMETHEUS_)|_PROXY$/i;

/** Callbacks that are code of the user's own: `module.object`. */
const isOwnCode = (name: unknown): boolean => typeof name === "string" && name.includes(".");

function withoutCallbacks(given: unknown, leftOut: LeftOut[]): unknown {
  const path = "litellm_settings.callbacks";
  const why = "nothing is logged elsewhere";
  if (typeof given === "string") {
    if (isOwnCode(given)) return given;
    leftOut.push({ path, why });
    return undefined;
  }
  if (!Array.isArray(given)) return given;
  const kept = given.filter(isOwnCode);
  if (kept.length < given.length) leftOut.push({ path, why });
  return kept.length > 0 ? kept : undefined;
}

function withoutCache(settings: Mapping, leftOut: LeftOut[]): Mapping {
  const { cache, cache_params: params, ...rest } = settings;
  const type = isMapping(params) ? params["type"] : undefined;
  if (type === "local") return settings;
  if (cache === true) leftOut.push({ path: "litellm_settings.cache", why: "there is no Redis" });
  return rest;
}

/** The config without what a rehearsal cannot or must not reach, and what that was. */
export function withoutOutside(config: Mapping): { config: Mapping; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const prune = (section: string, given: Mapping): Mapping =>
    Object.fromEntries(
      Object.entries(given).filter(([key, value]) => {
        const rule = reaching.find((each) => each.section === section && each.keys.test(key));
        if (rule === undefined) return true;
        const empty = value === null || value === false || (Array.isArray(value) && !value.length);
        if (!empty) leftOut.push({ path: section ? `${section}.${key}` : key, why: rule.why });
        return false;
      }),
    );
  const sections = Object.entries(prune("", config)).map(([name, value]): [string, unknown] => {
    if (!isMapping(value)) return [name, value];
    const pruned = prune(name, value);
    if (name === "litellm_settings") {
      const { callbacks, ...rest } = withoutCache(pruned, leftOut);
      const kept = withoutCallbacks(callbacks, leftOut);
      return [name, kept === undefined ? rest : { ...rest, callbacks: kept }];
    }
    if (name === "environment_variables") {
      const kept = Object.entries(value).filter(([key]) => !variables.test(key));
      return [name, Object.fromEntries(kept)];
    }
    return [name, pruned];
  });
  return { config: Object.fromEntries(sections), leftOut };
}
