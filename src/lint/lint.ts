import type { Catalogue, ModelMap } from "../litellm/catalogue.ts";
import { providersOf } from "../litellm/provider-of.ts";
import { once } from "../once.ts";
import { isMapping, type Mapping, mappingOf } from "../yaml/read.ts";
import { readDeployments } from "./deployments.ts";
import { type Facts, noFacts } from "./facts.ts";
import { readFallbacks } from "./fallbacks.ts";
import { type Finding, type Locate, type Path, showPath } from "./finding.ts";
import { readHaving } from "./having.ts";
import { misspeltModels } from "./misspelt-models.ts";
import { modelsInText, modelsOf } from "./models.ts";
import { readNames } from "./names.ts";
import { partialGroups } from "./routes.ts";
import type { Context, Details, Rule } from "./rule.ts";
import { rules as allRules } from "./rules/index.ts";
import { findSpots } from "./spots.ts";
import { findTexts } from "./texts.ts";
import { findUnknown } from "./unknown.ts";

export type Input = {
  /** plain data, as PyYAML would give it */
  config: unknown;
  locate: Locate;
  facts?: Facts;
};

export type Options = {
  catalogue: Catalogue;
  /** LiteLLM's model map, read only when a rule asks */
  models?: () => ModelMap["models"];
  /** the same as the text of its file, which is quicker for few models */
  modelText?: () => Buffer;
  profile?: "production" | undefined;
  /** the names in the environment of the proxy */
  environment?: ReadonlySet<string> | undefined;
  /** the names in the environment of whoever asks: proves nothing, but worth a word */
  nearby?: ReadonlySet<string> | undefined;
  /** how many proxies share the load; one where it is absent */
  replicas?: number;
  /** YYYY-MM-DD */
  today?: string | undefined;
  /** the rules to run; all of them where it is absent */
  rules?: readonly Rule[];
};

/** What is found at a path, as the rule has it unless the details say otherwise. */
function findingAt(
  { id, severity }: Pick<Rule, "id" | "severity">,
  locate: Locate,
  path: Path,
  message: string,
  details: Details,
): Finding {
  const { file, line, column } = details.place ?? locate(path, details.at ?? "key");
  const { suggestion, fix } = details;
  return {
    ...{ rule: id, severity: details.severity ?? severity, file, line, column },
    ...{ path: showPath(path), message },
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(fix === undefined ? {} : { fix }),
  };
}

const claiming = once(() => allRules.flatMap(({ claims }) => claims ?? []));

function contextOf(
  config: Mapping,
  facts: Facts,
  options: Options,
  report: Context["report"],
): Context {
  const { catalogue, environment, nearby, today, replicas = 1 } = options;
  const section = (name: string): Mapping => mappingOf(config[name]);
  const models = once(() =>
    options.modelText ? modelsInText(options.modelText()) : modelsOf(options.models?.() ?? {}),
  );
  const model: Context["model"] = ({ model, bare }) =>
    models().get(model) ?? (bare === model ? undefined : models().get(bare));
  const providerOf = providersOf(config, catalogue, (name) => models().get(name)?.provider);
  const deployments = readDeployments(config, catalogue, models, providerOf);
  const having = readHaving(deployments);
  const spots = findSpots(config, deployments, having, catalogue);
  const named = readNames(config, deployments, providerOf);
  return {
    config,
    section,
    deployments,
    having,
    named,
    fallbacks: once(() => readFallbacks(section)),
    texts: once(() => findTexts(config)),
    catalogue,
    spots,
    unknown: once(() => findUnknown(spots(), catalogue, facts.holders)),
    isClaimed: ({ place, key }) => claiming().some((claims) => claims(place, key)),
    models,
    model,
    partial: once(() => partialGroups(named, model)),
    misspelt: once(() => misspeltModels({ deployments, catalogue, models, model, today })),
    facts,
    environment,
    nearby,
    replicas,
    today,
    report,
  };
}

/** Finds what LiteLLM would ignore, drop or refuse. Pure: no file, clock, network or environment. */
export function lint({ config, locate, facts = noFacts }: Input, options: Options): Finding[] {
  const findings: Finding[] = [];
  /** the rule that is looking */
  let running: Pick<Rule, "id" | "severity"> = { id: "schema/type", severity: "error" };
  const report: Context["report"] = (path, message, details = {}) => {
    findings.push(findingAt(running, locate, path, message, details));
  };
  if (!isMapping(config)) {
    const message = config === null ? "the file is empty" : "a config is a mapping of sections";
    report([], `${message}; LiteLLM refuses to start`, { at: "value" });
    return findings;
  }
  const context = contextOf(config, facts, options, report);
  for (const rule of options.rules ?? allRules) {
    if (rule.profile !== undefined && rule.profile !== options.profile) continue;
    running = rule;
    rule.check(context);
  }
  return findings.sort(inOrder);
}

function inOrder(one: Finding, other: Finding): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column || (one.rule < other.rule ? -1 : 1);
}
