/** What others call a key, by place: no misspelling, but what is meant is plain. */
const synonyms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  litellm_params: {
    aws_access_key: "aws_access_key_id",
    aws_profile: "aws_profile_name",
    aws_region: "aws_region_name",
    aws_role: "aws_role_name",
    aws_secret_key: "aws_secret_access_key",
    azure_endpoint: "api_base",
    endpoint: "api_base",
    openai_api_base: "api_base",
    openai_api_key: "api_key",
    vertex_project_id: "vertex_project",
    vertex_region: "vertex_location",
  },
  mcp_server: { headers: "static_headers", token: "auth_value", type: "transport" },
};

/** The key that is meant by another name for it. */
export function meantBy(place: string, key: string): string | undefined {
  const known = Object.hasOwn(synonyms, place) ? synonyms[place] : undefined;
  return known !== undefined && Object.hasOwn(known, key) ? known[key] : undefined;
}
