import type { Deployment } from "./router.ts";

type Named = Pick<Deployment, "model" | "provider" | "params" | "info">;

const routes = /^(?:bedrock|chat_completions|converse|invoke|openai|mantle|nova-2|nova)\//;
const regions = /^(?:[a-z]{2}(?:-[a-z]+)+-\d\/|(?:us-gov|us|eu|apac|au|jp|in|global)\.)/;

/** A model's name without what its vendor's ids have around it: a region, a version, a date. */
function stripped(provider: string, bare: string): string {
  switch (provider) {
    case "bedrock":
    case "bedrock_converse":
      return bare
        .replace(/^.*arn.*\//i, "")
        .replace(routes, "")
        .replace(regions, "");
    case "vertex_ai":
    case "gemini":
    case "databricks":
      return bare.replace(/-\d+$/, "");
    default:
      return bare.replace(/-\d{4}-\d\d-\d\d$/, "");
  }
}

/** On Azure a deployment has a name of its own; base_model says which model it is. */
function modelOf({ model, provider, params, info }: Named): string {
  const base = info["base_model"] ?? params["base_model"];
  return provider === "azure" && typeof base === "string" ? base : model;
}

/** The names under which LiteLLM looks a deployment's model up in its map, in its order. */
export function namesOf(deployment: Named): string[] {
  const { provider } = deployment;
  const model = modelOf(deployment);
  const bare = model.startsWith(`${provider}/`) ? model.slice(provider.length + 1) : model;
  const split = provider.startsWith("bedrock") ? bare.replace(routes, "") : bare;
  const short = stripped(provider, bare);
  return [`${provider}/${bare}`, split, `${provider}/${short}`, short];
}

/** Whether an entry of the map, which is one of `owner`, counts for a deployment of a provider. */
export function countsFor(owner: string, provider: string): boolean {
  if (["litellm_proxy", "github", "nadir"].includes(provider) || owner === provider) return true;
  if (provider.startsWith("bedrock")) return owner.startsWith("bedrock");
  if (provider === "azure_ai") return owner === "azure" || owner === "openai";
  return ["vertex_ai", "fireworks_ai"].includes(provider) && owner.startsWith(provider);
}
