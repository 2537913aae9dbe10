import type { Catalogue } from "./catalogue.ts";

/** What the command litellm of later versions than 1.80 reads for its options, before it reads the file. */
const options = `DEBUG DETAILED_DEBUG GRANIAN_RUNTIME_THREADS HOST KEEPALIVE_TIMEOUT LIMIT_CONCURRENCY
  MAX_REQUESTS_BEFORE_RESTART MAX_REQUESTS_BEFORE_RESTART_JITTER NUM_WORKERS PORT
  PROMETHEUS_METRICS_PORT SSL_CERTFILE_PATH SSL_KEYFILE_PATH TIMEOUT_WORKER_HEALTHCHECK
  USE_V2_MIGRATION_RESOLVER`;

/** What their start reads before the file too, in modules that their import leaves out. */
const started = `CUSTOM_TIKTOKEN_CACHE_DIR DOCS_DESCRIPTION LITELLM_LOG LITELLM_MCP_SERVER_DESCRIPTION
  LITELLM_MCP_SERVER_NAME LITELLM_MODE MCP_TOOL_PREFIX_SEPARATOR PROMETHEUS_SELECTED_INSTANCE
  TIKTOKEN_CACHE_DIR`;

/** The variables that LiteLLM has read before it sets those of environment_variables. */
export const earlyVariables = ({ early_variables }: Catalogue): ReadonlySet<string> =>
  new Set([early_variables, options, started].flatMap((names) => names.split(/\s+/)));
