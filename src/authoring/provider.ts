import { limitsKey } from "../limits/transport.ts";
import type { ProviderPrefix } from "../litellm/keys.ts";
import { crossRegion } from "./cross-region.ts";
import type {
  AsIs,
  CallFor,
  Deployment,
  Offer,
  Overrides,
  OverridesFor,
  Params,
  Profile,
} from "./deployment.ts";
import { mergeAsIs, mergeParams } from "./deployment.ts";
import { hasKey, need, needNoOther } from "./need.ts";
import { markOrigin } from "./origin.ts";
import { needOverrides } from "./overrides.ts";

/** A row of the transport table. */
export type ProviderSpec<
  Name extends string = string,
  Prefix extends ProviderPrefix | "" = ProviderPrefix | "",
> = {
  /** the transport's name: models offered by `models` are called `name/model` */
  name: Name;
  /** LiteLLM's provider prefix: which wire format and which defaults; "" where models bring theirs */
  prefix: Prefix;
  /** litellm_params of every deployment, under LiteLLM's own names */
  params?: OverridesFor<Prefix>;
  /** model_info of every deployment */
  model_info?: Overrides["model_info"];
  /** key in the token-limit database; default: `name` where `api_base` is set, else `prefix` */
  limits?: string;
  /** what the types do not know, for every deployment */
  as_is?: AsIs;
} & Pick<Params, "api_base" | "api_key" | "extra_headers">;

type Offers<Name extends string, Models extends readonly string[]> = {
  readonly [K in keyof Models]: Offer<`${Name}/${Models[K]}`, Models[K]>;
};

type Bare<Models extends readonly string[]> = {
  readonly [K in keyof Models]: Offer<Models[K], Models[K]>;
};

/** Makes deployments of one transport. */
export type Provider<
  Name extends string = string,
  Prefix extends string = string,
  Id extends string = string,
> = {
  /** A deployment for a group: `p("model", { rpm: 10 })`. */
  <const Model extends Id>(model: Model, overrides?: CallFor<Prefix>): Deployment<Model>;
  /** Models offered one by one under `name/model`. */
  models<const Models extends readonly Id[]>(
    models: Models,
    overrides?: CallFor<Prefix>,
  ): Offers<Name, Models>;
  /** Models offered one by one under the names that they have with their vendor. */
  bare<const Models extends readonly Id[]>(
    models: Models,
    overrides?: CallFor<Prefix>,
  ): Bare<Models>;
  /** A model with everything said: its own model_name, params and model_info. */
  model<const Model extends Id, const ModelName extends string = `${Name}/${Model}`>(
    offer: { model: Model; model_name?: ModelName } & CallFor<Prefix>,
  ): Offer<ModelName, Model>;
};

/** A provider as it is made, without the names that its types tell apart. */
type Factory = {
  (model: string, overrides?: Overrides): Deployment;
  models(names: readonly string[], overrides?: Overrides): readonly Offer[];
  bare(names: readonly string[], overrides?: Overrides): readonly Offer[];
  model(offer: { model: string; model_name?: string } & Overrides): Offer;
};

/** What a row of the transport table says; a profile is of Bedrock. */
const specKeys = [
  ...["name", "prefix", "params", "model_info", "limits", "as_is", "profile"],
  ...["api_base", "api_key", "extra_headers"],
];

/** What a call or a transport says of cross-region profiles. */
type Profiled = { profile?: Profile };

function deploy(
  spec: ProviderSpec & Profiled,
  model: string,
  overrides: Overrides & Profiled,
): Deployment {
  need(
    typeof model === "string",
    'a transport takes the name of a model: transport("gpt-5", { rpm: 10 })',
  );
  needOverrides(overrides);
  const { name, prefix, params: defaults, limits, model_info: info, as_is: rest, ...more } = spec;
  const { profile: usual, ...shared } = more;
  const { model_info, as_is, profile = usual, ...params } = overrides;
  const made: Deployment = {
    transport: name,
    limits: limits ?? (spec.api_base === undefined && prefix !== "" ? limitsKey(prefix) : name),
    model,
    litellm_params: {
      model: prefix === "" ? model : `${prefix}/${model}`,
      ...[shared, defaults ?? {}, params].reduce(mergeParams, {}),
    },
    model_info: [info ?? {}, model_info ?? {}].reduce(mergeParams, {}),
    ...(profile === undefined || profile === "auto" ? {} : { profile }),
    ...(as_is || rest ? { as_is: mergeAsIs(rest ?? {}, as_is ?? {}) } : {}),
  };
  return profile === undefined ? made : crossRegion(made, profile);
}

/**
 * A transport: where models are reached and with which key, headers and defaults.
 * What it makes is plain data; `extra_headers`, `extra_body` and `model_info` of a
 * deployment are merged over the transport's, every other key replaces it.
 *
 * @example
 * const zhipuai = provider({ name: "zhipuai", prefix: "openai", api_base: "https://…", api_key: env("ZAI_API_KEY") });
 * zhipuai("glm-4.5", { rpm: 10 })          // for a group
 * zhipuai.models(["glm-4.6"])              // offered as zhipuai/glm-4.6
 * zhipuai.bare(["glm-4.6"])                // offered as glm-4.6
 */
export function provider<const Name extends string, const Prefix extends ProviderPrefix | "">(
  spec: ProviderSpec<Name, Prefix>,
): Provider<Name, Prefix>;
export function provider(spec: ProviderSpec): Factory {
  need(
    hasKey(spec, "name") && typeof spec.name === "string" && typeof spec.prefix === "string",
    "provider() takes { name, prefix, … }: see docs/authoring.md",
  );
  need(
    !spec.prefix.endsWith("/"),
    `provider() puts the slash between prefix and model itself: prefix: "${spec.prefix.slice(0, -1)}"`,
  );
  needNoOther(spec, specKeys, `provider({ name: "${spec.name}" })`);
  const { params = {}, model_info } = spec;
  needOverrides(params);
  needOverrides({ model_info });
  markOrigin(spec, provider);
  const forGroup = (model: string, overrides: Overrides = {}): Deployment =>
    markOrigin(deploy(spec, model, overrides), forGroup, spec);

  const models = (names: readonly string[], overrides: Overrides = {}): Offer[] => {
    need(Array.isArray(names), 'models() takes a list of names: models(["gpt-5"])');
    return names.map((model) =>
      markOrigin(
        { ...deploy(spec, model, overrides), model_name: `${spec.name}/${model}` },
        models,
        spec,
      ),
    );
  };

  const bare = (names: readonly string[], overrides: Overrides = {}): Offer[] => {
    need(Array.isArray(names), 'bare() takes a list of names: bare(["gpt-5"])');
    return names.map((model) =>
      markOrigin({ ...deploy(spec, model, overrides), model_name: model }, bare, spec),
    );
  };

  const model = (offer: { model: string; model_name?: string } & Overrides): Offer => {
    need(
      hasKey(offer, "model"),
      'model() takes a model and what else is said: model({ model: "gpt-5", rpm: 10 })',
    );
    const { model: id, model_name = `${spec.name}/${id}`, ...overrides } = offer;
    return markOrigin({ ...deploy(spec, id, overrides), model_name }, model, spec);
  };

  return Object.assign(forGroup, { models, bare, model });
}
