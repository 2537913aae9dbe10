/** How a deployment is reached. */
export const connection =
  /^(?:api_base|api_key|api_version|api_type|base_url|organization|extra_headers|headers|litellm_credential_name|custom_llm_provider|client_id|client_secret|tenant_id|region_name|(?:aws|vertex|azure|watsonx|oci)_\w+)$/;
