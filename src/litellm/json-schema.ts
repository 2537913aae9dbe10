import * as z from "zod/mini";
import type { Catalogue } from "./catalogue.ts";
import { schemaOf } from "./schema.ts";

export { catalogueIn } from "./catalogue-text.ts";

type Shape = Record<string, z.ZodMiniType>;

/** Places that refuse or ignore every other key; elsewhere one may be meant for others. */
const strict = new Set(["top", "router_settings", "retry_policy", "allowed_fails_policy"]);

/** The zod schema of a place: its keys by their types, and what stands deeper in place of a plain type. */
function placeSchema(catalogue: Catalogue, place: string, deeper: Shape = {}): z.ZodMiniType {
  const shape: Shape = {};
  const keys = catalogue.places[place];
  for (const key of keys?.names() ?? []) {
    const type = keys?.get(key) ?? "any";
    shape[key] = z.optional(deeper[key] ? z.nullable(deeper[key]) : schemaOf(type));
  }
  for (const key of keys ? [] : Object.keys(deeper)) {
    shape[key] = z.optional(deeper[key] ?? z.unknown());
  }
  return strict.has(place) ? z.strictObject(shape) : z.looseObject(shape);
}

/** A JSON Schema of config.yaml for editors, from the schemas that the linter checks with. */
export function configSchema(catalogue: Catalogue): Record<string, unknown> {
  const place = (name: string, deeper?: Shape): z.ZodMiniType =>
    placeSchema(catalogue, name, deeper);
  const model = place("model_entry", {
    litellm_params: place("litellm_params"),
    model_info: place("model_info"),
  });
  const config = place("top", {
    model_list: z.array(model),
    litellm_settings: place("litellm_settings", { cache_params: place("cache_params") }),
    general_settings: place("general_settings", {
      alerting_args: place("alerting_args"),
      coordination_redis: place("coordination_redis"),
    }),
    router_settings: place("router_settings", {
      retry_policy: place("retry_policy"),
      allowed_fails_policy: place("allowed_fails_policy"),
    }),
    guardrails: z.array(place("guardrail", { litellm_params: place("guardrail_params") })),
    mcp_servers: z.record(z.string(), place("mcp_server")),
    credential_list: z.array(place("credential")),
  });
  const schema = z.toJSONSchema(config, { io: "input", reused: "ref" });
  return {
    ...schema,
    title: `LiteLLM proxy config (${catalogue.version})`,
    patternProperties: { "^x-": {} },
  };
}
