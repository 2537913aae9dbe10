import type { Deployment } from "../authoring/deployment.ts";
import { autoRouterOf } from "../litellm/auto-routers.ts";
import type { Model } from "../litellm/catalogue.ts";
import type { LimitRecord, LimitsDatabase } from "./lookup.ts";
import { findLimit, findRecord } from "./lookup.ts";
import { limitsKey } from "./transport.ts";

/** Token limits by transport and model, stated by the user where the database knows none. */
export type StatedLimits = Readonly<
  Record<
    string,
    Readonly<
      Record<string, { readonly max_input_tokens: number; readonly max_output_tokens?: number }>
    >
  >
>;

type Resolved = {
  info: Deployment["model_info"];
  problem?: { rule: string; message: string; suggestion?: string };
};

/**
 * Under which transports and names a deployment's model may be known: its own, then what
 * `base_model` says that it is, `azure/gpt-5` or a name of the same transport.
 */
export function knownAs({
  limits: transport,
  model,
  model_info,
}: Deployment): [transport: string, model: string][] {
  const base = model_info.base_model;
  if (typeof base !== "string") return [[transport, model]];
  const slash = base.indexOf("/");
  const elsewhere: [string, string][] =
    slash < 0 ? [] : [[limitsKey(base.slice(0, slash)), base.slice(slash + 1)]];
  return [[transport, model], [transport, base], ...elsewhere];
}

const recordOf = (deployment: Deployment, database: LimitsDatabase): LimitRecord | undefined => {
  for (const [transport, model] of knownAs(deployment)) {
    const record = findRecord(database, transport, model);
    if (record) return record;
  }
  return undefined;
};

/** Whether a deployment takes images: what stands beside it wins, then the database. */
export function seesImages(deployment: Deployment, database: LimitsDatabase): boolean {
  const { supports_vision } = deployment.model_info;
  if (typeof supports_vision === "boolean") return supports_vision;
  return recordOf(deployment, database)?.can?.includes("vision") ?? false;
}

/** What answers in tokens, or takes them in: models for images, sound and the like have no limits. */
const counted = ["chat", "responses", "completion", "embedding"];

/** LiteLLM's model map, asked only for what the database does not know. */
export type ModelMap = () => Readonly<Record<string, Model>>;

/** What a model is for: what stands beside it wins, then LiteLLM's map; "" where neither says. */
function modeOf(deployment: Deployment, map: ModelMap): string {
  const { mode } = deployment.model_info;
  if (typeof mode === "string") return mode;
  const models = map();
  for (const [transport, model] of knownAs(deployment)) {
    const known = models[`${transport}/${model}`];
    if (known) return known.mode;
    const bare = models[model];
    if (bare?.provider === transport) return bare.mode;
  }
  return "";
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");

/**
 * model_info with both limits in it. What stands beside the deployment wins, then what the
 * inventory states, then the database; a model that none of them knows is a problem that
 * names the nearest entries. A wildcard and an auto router have no limits of their own, nor has a
 * model for images, sound and the like.
 */
export function limitsOf(
  deployment: Deployment,
  database: LimitsDatabase,
  stated: StatedLimits | "as stated" = {},
  map: ModelMap = () => ({}),
): Resolved {
  const { limits: transport, model, model_info, litellm_params } = deployment;
  const own = { ...model_info };
  if (stated === "as stated") return { info: own };
  const answers = own.mode !== "embedding";
  if (own.max_input_tokens !== undefined && (own.max_output_tokens !== undefined || !answers))
    return { info: own };
  if (model.includes("*") || autoRouterOf(litellm_params.model)) return { info: own };

  const written = stated[transport]?.[model];
  if (written) return { info: { ...written, ...own } };

  const record = recordOf(deployment, database);
  if (record) {
    const { max_input_tokens, max_output_tokens } = record;
    return {
      info: {
        max_input_tokens,
        ...(max_output_tokens === undefined ? {} : { max_output_tokens }),
        ...own,
      },
    };
  }
  const mode = modeOf(deployment, map);
  if (mode !== "" && !counted.includes(mode)) return { info: own };
  return { info: own, problem: unknown(deployment, database) };
}

const countless = /whisper|tts|dall-e|image|rerank|moderation|transcri|speech|video|realtime/i;

/** A model that nobody knows, and what there is to do. */
function unknown(deployment: Deployment, database: LimitsDatabase) {
  const { limits: transport, model, model_info, litellm_params } = deployment;
  const answer = findLimit(database, transport, model);
  const nearest = answer.found ? [] : answer.nearest;
  // On Azure the name is that of somebody's own deployment, and like a model's by chance.
  const named = transport === "azure" ? "name the model in model_info: { base_model }, " : "";
  const remedy = `${named}state model_info: { max_input_tokens, max_output_tokens } beside it, or limits in defineConfig`;
  const silent = countless.test(model)
    ? ', or model_info: { mode: "image_generation" } and the like where it counts no tokens'
    : "";
  // An endpoint of one's own that speaks OpenAI's format may serve anything, another's mostly its models.
  const [prefix = ""] = litellm_params.model.split("/");
  const own = limitsKey(prefix);
  const resold =
    own !== transport && own !== "openai" && Object.hasOwn(litellm_params, "api_base")
      ? `, or limits: "${own}" in its transport if that passes on to ${own}`
      : "";
  const base = model_info.base_model;
  const also = typeof base === "string" ? `, nor for its base_model "${base}"` : "";
  const near = nearest.length > 0 ? `, the nearest are ${quoted(nearest)}` : "";
  const [suggestion] = nearest;
  return {
    rule: "limit/unknown-model",
    message: `no token limits are known for "${model}" of ${transport}${also}${near}; ${remedy}${resold}${silent}`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
