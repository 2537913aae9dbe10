import type { LitellmParams, ModelInfo } from "../litellm/keys.ts";
import { isMapping, type Mapping } from "../yaml/read-values.ts";
import type { Secret } from "./env.ts";

/** The keys of litellm_params whose values are secrets. */
export const secretParams = [
  "api_key",
  "aws_access_key_id",
  "aws_secret_access_key",
  "aws_session_token",
  "azure_ad_token",
  "client_secret",
  "vertex_credentials",
] as const;

export type SecretParam = (typeof secretParams)[number];

/** How the path of a file with credentials ends; what stands in such a file does not. */
export const credentialsEnd = ".json";

/** What may stand under such a key: a reference or, for Google's credentials, the path of their file. */
export type SecretOf<Key extends SecretParam> = Key extends "vertex_credentials"
  ? Secret | `${string}${typeof credentialsEnd}`
  : Secret;

/** Stands for the deployment's own max_output_tokens wherever a parameter should follow it. */
export const outputLimit = { limit: "max_output_tokens" } as const;
export type OutputLimit = typeof outputLimit;

type LimitParam = "max_tokens" | "max_completion_tokens" | "max_output_tokens";

/** `normalize` is a parameter of some vendor and a method of every string, which would pass for params. */
type NoText = { readonly [Symbol.iterator]?: never };

/** What the transport says can be taken away again, also where exactOptionalPropertyTypes is on. */
type Removable<Keys> = { [K in keyof Keys]?: Keys[K] | undefined };

/** Parameters that only vendors know: LiteLLM sends them on. */
type VendorParams = {
  chat_template_kwargs?: Mapping;
  guided_choice?: readonly string[];
  guided_grammar?: string;
  guided_json?: Mapping | string;
  guided_regex?: string;
  /** Bedrock's: `{ latency: "optimized" }` */
  performanceConfig?: Mapping;
};

/** litellm_params, under LiteLLM's own names; secrets only by reference. */
export type Params = Removable<
  Omit<LitellmParams, "model" | SecretParam | LimitParam> & {
    [K in SecretParam]?: SecretOf<K>;
  } & { [K in LimitParam]?: number | OutputLimit } & VendorParams
> &
  NoText;

/** model_info holds what else one wants to see of a model; a description is what most do. */
type Info = Removable<ModelInfo & { description?: string }>;

/** What a deployment says beyond its transport: litellm_params side by side with model_info. */
export type Overrides = Params & {
  model_info?: Info | undefined;
  as_is?: AsIs | undefined;
};

/**
 * What the types do not know of a row of model_list, unchecked: keys of litellm_params and of
 * model_info are merged over the others, any other key stands beside them.
 */
export type AsIs = Readonly<Record<string, unknown>>;

/** How a cross-region inference profile is chosen: by the region, by name, or not at all. */
export type Profile = "auto" | "none" | (string & {});

/** One way to reach a model: plain data, named by the group that takes it in. */
export type Deployment<Model extends string = string> = {
  /** the transport's name */
  readonly transport: string;
  /** the key of its transport in the token-limit database */
  readonly limits: string;
  /** the model's name as its vendor knows it */
  readonly model: Model;
  readonly litellm_params: Params & { readonly model: string };
  readonly model_info: Info;
  /** how `spread` chooses its cross-region profile, where that was said */
  readonly profile?: Profile;
  readonly as_is?: AsIs;
};

/** A deployment offered under a name of its own. */
export type Offer<
  Name extends string = string,
  Model extends string = string,
> = Deployment<Model> & { readonly model_name: Name };

/** How the keys of one vendor begin, and the prefixes that read them; "" is a model without one. */
export const vendorKeys = {
  aws_: [
    "bedrock",
    "bedrock_converse",
    "bedrock_mantle",
    "sagemaker",
    "sagemaker_chat",
    "sagemaker_nova",
    "aws_polly",
    "s3_vectors",
    "",
  ],
  vertex_: ["vertex_ai", "vertex_ai_beta", "gemini", ""],
  azure_: ["azure", "azure_ai", "azure_text", ""],
  watsonx_: ["watsonx", "watsonx_text", ""],
  oci_: ["oci", ""],
} as const;

type VendorKeys = { [K in keyof typeof vendorKeys]: (typeof vendorKeys)[K][number] };

/** The keys that only other providers than `Prefix` read. */
type ForeignKey<Prefix extends string> = {
  [K in keyof VendorKeys]: Prefix extends VendorKeys[K]
    ? never
    : Extract<keyof Params, `${K}${string}`>;
}[keyof VendorKeys];

/** Overrides for one provider: the keys of another's are refused. */
export type OverridesFor<Prefix extends string> = Omit<Overrides, ForeignKey<Prefix>>;

/** The same beside one deployment: one on Bedrock may say which cross-region profile serves it. */
export type CallFor<Prefix extends string> = OverridesFor<Prefix> &
  ("bedrock" extends Prefix ? { profile?: Profile } : unknown);

/** `over` wins, key by key inside litellm_params and model_info. */
export function mergeAsIs(base: Mapping, over: Mapping): AsIs {
  const merged: Record<string, unknown> = { ...base, ...over };
  for (const key of ["litellm_params", "model_info"]) {
    const [below, above] = [base[key], over[key]];
    if (isMapping(below) && isMapping(above)) merged[key] = { ...below, ...above };
  }
  return merged;
}

const mergedKeys = ["extra_headers", "extra_body"];

/** `over` wins key by key, headers and body inside too; undefined takes a key away. */
export function mergeParams(base: Mapping, over: Mapping): Mapping {
  const merged: Record<string, unknown> = { ...base };
  Object.keys(over).forEach((key) => {
    const below = merged[key];
    const value = over[key];
    merged[key] =
      mergedKeys.includes(key) && isMapping(below) && isMapping(value)
        ? mergeParams(below, value)
        : value;
    if (merged[key] === undefined) delete merged[key];
  });
  return merged;
}
