import type { Catalogue, Model } from "../litellm/catalogue.ts";
import type { Mapping } from "../yaml/read.ts";
import type { Deployment } from "./deployments.ts";
import type { Facts } from "./facts.ts";
import type { Fallback } from "./fallbacks.ts";
import type { Fix, Path, Place, Severity } from "./finding.ts";
import type { Having } from "./having.ts";
import type { Models } from "./models.ts";
import type { Named } from "./names.ts";
import type { Spots } from "./spots.ts";
import type { Text } from "./texts.ts";
import type { Unknown } from "./unknown.ts";

export type Details = {
  /** what to write instead; shown as: Did you mean "…"? */
  suggestion?: string | undefined;
  /** where the message points: the key (the default) or the value */
  at?: "key" | "value";
  severity?: Severity;
  fix?: Fix;
  /** a place that no path names, such as the second of two equal keys */
  place?: Place | undefined;
};

/** What a rule sees of a config. Everything is built once a run, most of it on first use. */
export type Context = {
  config: Mapping;
  /** a section of the config; empty where it is absent or not a mapping */
  section(name: string): Mapping;
  deployments: readonly Deployment[];
  /** those of them that have a key */
  having: Having;
  named: Named;
  fallbacks(): readonly Fallback[];
  catalogue: Catalogue;
  /** each mapping whose keys the catalogue knows: the sections, every litellm_params and so on */
  spots: Spots;
  /** keys that the catalogue does not know at their place, with what is known of them */
  unknown(): readonly Unknown[];
  /** whether a rule claims such a key for itself */
  isClaimed(unknown: Unknown): boolean;
  /** strings that may hold secrets or name variables */
  texts(): readonly Text[];
  /** groups in which some deployments have a window that is known, with those that have none */
  partial(): ReadonlyMap<string, readonly Deployment[]>;
  /** deployments of models that LiteLLM's map does not have, with the name that is meant */
  misspelt(): ReadonlyMap<Deployment, string>;
  /** the model of LiteLLM's map behind a deployment's model string */
  model(deployment: Deployment): Model | undefined;
  models(): Models;
  facts: Facts;
  /** the environment that the proxy will see, where the caller knows it */
  environment: ReadonlySet<string> | undefined;
  /** the environment of whoever asks */
  nearby: ReadonlySet<string> | undefined;
  /** how many proxies share the load */
  replicas: number;
  /** today, as YYYY-MM-DD; undefined where time must not matter */
  today: string | undefined;
  report(path: Path, message: string, details?: Details): void;
};

/** What is told of a rule, by `explain` and docs/rules.md. */
export type About = {
  /** one sentence: what is wrong */
  description: string;
  /** a config with exactly this flaw, and the same without; both are tested */
  wrong: string;
  right: string;
};

/** One rule: a file in rules/ that exports it as `rule`, and a line in rules/index.ts. */
export type Rule = {
  id: string;
  severity: Severity;
  /** made when it is asked for: most runs explain nothing */
  about(): About;
  /** what both are linted with, where the rule speaks only then */
  given?: { environment?: ReadonlySet<string>; replicas?: number };
  /** set where the rule runs only with --profile */
  profile?: "production";
  /** the keys, unknown at their place, of which this rule says more than the general ones could */
  claims?(place: string, key: string): boolean;
  check(context: Context): void;
};
