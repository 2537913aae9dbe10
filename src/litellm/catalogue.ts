import { readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogueIn, outcomesIn } from "./catalogue-text.ts";
import type { Outcomes } from "./outcomes.ts";
import { newest, versions } from "./versions.ts";

export { newest, versions };

/** A version in the catalogue. */
export type Version = (typeof versions)[number];

/** Whether the catalogue has that version. */
export const isVersion = (version: string): version is Version => versions.includes(version);

/** A place's keys: each with its type as one string, which `parseType` takes apart. */
export type Keys = {
  has(key: string): boolean;
  get(key: string): string | undefined;
  /** all of them, in order */
  names(): readonly string[];
};

/** A provider prefix: where its key comes from and what a deployment has to state. */
export type Provider = {
  /** Variables LiteLLM reads for the key when a deployment has no `api_key`. */
  readonly env: readonly string[];
  /** Keys of litellm_params without which a deployment cannot work (unless `base_env` is set). */
  readonly required: readonly string[];
  /** Variables that stand in for `api_base`. */
  readonly base_env?: readonly string[];
  /** Keys of litellm_params that LiteLLM refuses for all its chat models, with commas between. */
  readonly refused?: string;
};

/** What one LiteLLM version accepts, extracted from the installed package. */
export type Catalogue = {
  readonly version: string;
  /** By name; `place.key` is a mapping in a key of another, with `.*` for each list or mapping between. */
  readonly places: Readonly<Record<string, Keys>>;
  /** Places where LiteLLM itself takes any other key too. */
  readonly open: readonly string[];
  /** Places whose model refuses a key that it does not know. */
  readonly closed: readonly string[];
  readonly required: Readonly<Record<string, readonly string[]>>;
  /** Keys that are documented or declared, and that nothing reads. */
  readonly obsolete: Readonly<Record<string, readonly string[]>>;
  readonly routing_strategies: readonly string[];
  readonly callbacks: readonly string[];
  readonly proxy_callbacks: readonly string[];
  /** Names that litellm_settings.callbacks takes: it imports any other as a module. */
  readonly config_callbacks: readonly string[];
  /** Models without a prefix that LiteLLM knows though its model map has them not, and their provider. */
  readonly bare_models: Readonly<Record<string, string>>;
  /** Variables that LiteLLM reads once, as it is imported, with spaces between. */
  readonly early_variables: string;
  /** Keys of litellm_params and model_info on a wrong type of which the deployment is dropped. */
  readonly checked: Readonly<Record<string, readonly string[]>>;
  /** The numbers that LiteLLM checks a key for, such as `>0 <=1`. */
  readonly ranges: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Which kinds of values end its start: measured, and read when it is asked for. */
  readonly outcomes: Outcomes;
  readonly cache_types: readonly string[];
  readonly guardrail_integrations: readonly string[];
  readonly guardrail_modes: readonly string[];
  /** What a guardrail may do with an entity of pii_entities_config. */
  readonly guardrail_pii_actions: readonly string[];
  /** Names of the patterns that the content filter brings along. */
  readonly guardrail_patterns: readonly string[];
  /** Names of the categories that the content filter brings along. */
  readonly guardrail_categories: readonly string[];
  /** Fields of what is kept of a request with its cost. */
  readonly spend_logs_fields: readonly string[];
  /** What general_settings.alert_types takes. */
  readonly alert_types: readonly string[];
  readonly prompt_integrations: readonly string[];
  readonly mcp_transports: readonly string[];
  readonly blocked_environment: readonly string[];
  readonly prometheus_metrics: readonly string[];
  /** The labels that some metric or other has. */
  readonly prometheus_labels: readonly string[];
  readonly search_providers: readonly string[];
  /** Lists of such keys for single models; `temperature=1` refuses all but 1. */
  readonly refused: readonly string[];
  readonly providers: Readonly<Record<string, Provider>>;
};

/** What the release's own map says about a model. */
export type Model = {
  readonly provider: string;
  readonly mode: string;
  readonly input?: number;
  readonly output?: number;
  readonly can?: readonly string[];
  readonly retires?: string;
  /** Which of the catalogue's `refused` is this model's, where it is not its provider's. */
  readonly refused?: number;
};

export type ModelMap = {
  readonly version: string;
  readonly models: Readonly<Record<string, Model>>;
};

/** A type string taken apart: `any` has no kinds and takes everything. */
export type KeyType = {
  readonly kinds: readonly ("string" | "integer" | "number" | "boolean" | "list" | "map")[];
  /** The items of a list where they have one type. */
  readonly items?: string;
  readonly values?: readonly string[];
  readonly nullable: boolean;
};

const kinds = ["string", "integer", "number", "boolean", "list", "map"] as const;
const parsed = new Map<string, KeyType>();

/** Takes a catalogue type apart: `enum:a,b|list<string>?` and its like. */
export const parseType = (type: string): KeyType => {
  const known = parsed.get(type);
  if (known) return known;
  const nullable = type.endsWith("?");
  const found: KeyType["kinds"][number][] = [];
  let items: string | undefined;
  let values: string[] | undefined;
  for (const part of (nullable ? type.slice(0, -1) : type).split("|")) {
    const kind = kinds.find((name) => part === name || part.startsWith(`${name}<`));
    if (kind) found.push(kind);
    if (part.startsWith("list<")) items = part.slice("list<".length, -1);
    if (part.startsWith("enum:")) values = part.slice("enum:".length).split(",");
  }
  const result: KeyType = {
    kinds: found,
    ...(items ? { items } : {}),
    ...(values ? { values } : {}),
    nullable: nullable || type === "any",
  };
  parsed.set(type, result);
  return result;
};

const read = (directory: string, file: string, version: string): string => {
  if (!isVersion(version)) {
    throw new Error(`LiteLLM ${version} is not in the catalogue. Known: ${versions.join(", ")}.`);
  }
  // the extractor writes ASCII, which is quicker to read as what it is
  return readFileSync(join(directory, file), "latin1");
};

/** What a LiteLLM version accepts, from the directory that holds the catalogue's files. */
export function readCatalogue(directory: string, version: string = newest): Catalogue {
  let outcomes: Outcomes | undefined;
  return {
    ...catalogueIn(read(directory, `${version}.json`, version)),
    get outcomes() {
      outcomes ??= outcomesIn(read(directory, `${version}.stops.json`, version));
      return outcomes;
    },
  };
}

/** The model map of a LiteLLM version, from the same directory. */
export const readModels = (directory: string, version: string = newest): ModelMap =>
  JSON.parse(read(directory, `${version}.models.json`, version));
