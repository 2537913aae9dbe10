import { own } from "../own.ts";

/** What others call a key, by place: no misspelling, but what is meant is plain. */
const synonyms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  litellm_params: {
    aws_access_key: "aws_access_key_id",
    aws_profile: "aws_profile_name",
    aws_region: "aws_region_name",
    aws_role: "aws_role_name",
    aws_secret_key: "aws_secret_access_key",
    api_endpoint: "api_base",
    azure_endpoint: "api_base",
    endpoint: "api_base",
    host: "api_base",
    max_concurrency: "max_parallel_requests",
    openai_api_base: "api_base",
    openai_api_key: "api_key",
    requests_per_minute: "rpm",
    rpm_limit: "rpm",
    tokens_per_minute: "tpm",
    tpm_limit: "tpm",
    url: "api_base",
    vertex_project_id: "vertex_project",
    vertex_region: "vertex_location",
  },
  model_info: {
    context_length: "max_input_tokens",
    context_size: "max_input_tokens",
    context_window: "max_input_tokens",
    max_context_tokens: "max_input_tokens",
    supports_tools: "supports_function_calling",
    supports_tool_calling: "supports_function_calling",
    supports_images: "supports_vision",
  },
  litellm_settings: { debug: "set_verbose", verbose: "set_verbose" },
  mcp_server: { headers: "static_headers", token: "auth_value", type: "transport" },
};

/** The key that is meant by another name for it. */
export function meantBy(place: string, key: string): string | undefined {
  const known = own(synonyms, place);
  return known && own(known, key);
}
