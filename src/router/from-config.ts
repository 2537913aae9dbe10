import { isReference } from "../authoring/env.ts";
import { autoRouterOf, choicesOf } from "../litellm/auto-routers.ts";
import { type ProviderOf, type Providers, providersOf } from "../litellm/provider-of.ts";
import { describeValue } from "../litellm/types.ts";
import { own } from "../own.ts";
import { isGiven, isMapping, listOf, type Mapping, mappingOf } from "../yaml/read-values.ts";
import { fallbacksOf } from "./chains.ts";
import { integer, isTrue, number } from "./python.ts";
import type { Deployment, Router } from "./router.ts";
import { readRoutingGroups } from "./routing-groups.ts";
import { addPattern, type Pattern } from "./wildcards.ts";
import { windows } from "./windows.ts";

/** What LiteLLM's own model map says of a model. */
export type MapEntry = {
  readonly provider: string;
  readonly input?: number;
  readonly can?: readonly string[];
};

/** What a router is read with: LiteLLM's model map, and what it knows of providers. */
export type Known = {
  readonly models: Readonly<Record<string, MapEntry>>;
  readonly catalogue: Providers;
};

/** A policy of retries or of failures, its counts as whole numbers. */
const policyOf = (value: unknown): Mapping | undefined =>
  isMapping(value)
    ? Object.fromEntries(Object.entries(value).map(([key, count]) => [key, integer(count)]))
    : undefined;

function readDeployment(
  row: unknown,
  index: number,
  ids: Map<string, string>,
  providerOf: ProviderOf,
): Deployment | string {
  const { model_name: name, litellm_params: given, model_info } = mappingOf(row);
  const beside = mappingOf(row);
  const stated = mappingOf(given);
  const model = stated["model"];
  if (typeof name !== "string" || typeof model !== "string") return "it has no model_name or model";
  const provider = providerOf(model, stated);
  if (provider === undefined) return `LiteLLM knows no provider of "${model}"`;
  const params: Record<string, unknown> = { ...stated };
  for (const key of ["rpm", "tpm"]) {
    const value = stated[key] ?? beside[key];
    params[key] = value;
    if (isGiven(value) && !isReference(value) && integer(value) === undefined)
      return `its ${key} is ${describeValue(value)}, which is no whole number`;
  }
  const info = mappingOf(model_info);
  const equal = JSON.stringify([name, stated]);
  const id = info["id"] === undefined ? (ids.get(equal) ?? `#${index}`) : String(info["id"]);
  if (info["id"] === undefined) ids.set(equal, id);
  return { index, id, name, model, provider, params, info };
}

function readAliases(value: unknown): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const [alias, entry] of Object.entries(mappingOf(value))) {
    const target = isMapping(entry) ? entry["model"] : entry;
    if (typeof target === "string" && target !== "") aliases.set(alias, target);
  }
  return aliases;
}

/** Fractions are not counted in: LiteLLM stops at them. */
const whole = (value: unknown): number | undefined =>
  Number.isInteger(number(value)) ? number(value) : undefined;

/** Where both sections have a key, the router's wins; `litellm_settings` fills in. */
const either = (router: Mapping, general: Mapping, key: string): number | undefined =>
  number(router[key]) ?? number(general[key]);

/** The rows of model_list: what becomes of them, and by what they are found. */
function readRows(rows: unknown, providerOf: ProviderOf, unable: ReadonlyMap<number, string>) {
  const deployments: Deployment[] = [];
  const dropped: { index: number; why: string }[] = [];
  const names = new Set<string>();
  const byName = new Map<string, Deployment[]>();
  const byId = new Map<string, Deployment>();
  const patterns: Pattern[] = [];
  const ids = new Map<string, string>();
  for (const [index, row] of listOf(rows).entries()) {
    const { model_name: name } = mappingOf(row);
    if (typeof name === "string") names.add(name);
    const deployment = unable.get(index) ?? readDeployment(row, index, ids, providerOf);
    if (typeof deployment === "string") {
      dropped.push({ index, why: deployment });
      continue;
    }
    deployments.push(deployment);
    byId.set(deployment.id, deployment);
    const siblings = byName.get(deployment.name);
    if (siblings) siblings.push(deployment);
    else byName.set(deployment.name, [deployment]);
    if (deployment.name.includes("*")) addPattern(patterns, deployment);
  }
  return { deployments, dropped, names, byName, byId, patterns };
}

function readAutoRouters(deployments: readonly Deployment[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { name, model, params } of deployments) {
    const kind = autoRouterOf(model);
    if (kind === undefined) continue;
    const choices = choicesOf(params, kind).map((choice) => choice.name);
    found.set(name, [...new Set([...(found.get(name) ?? []), ...choices])]);
  }
  return found;
}

/**
 * The router that the proxy makes of a config.
 *
 * @param unable positions that are dropped for another reason than the model's, and why
 */
export function routerOf(
  config: unknown,
  known: Known,
  unable: ReadonlyMap<number, string> = new Map(),
): Router {
  const { model_list: rows, router_settings, litellm_settings } = mappingOf(config);
  const settings = mappingOf(router_settings);
  const general = mappingOf(litellm_settings);
  const providerOf = providersOf(
    mappingOf(config),
    known.catalogue,
    (model) => own(known.models, model)?.provider,
  );
  const read = readRows(rows, providerOf, unable);
  const aliases = readAliases(settings["model_group_alias"]);
  const defaultFails = number(general["allowed_fails"]) ?? 3;
  const allowedFails = number(settings["allowed_fails"]) ?? defaultFails;
  const timeout = number(settings["timeout"]) || undefined;
  const requestTimeout = number(general["request_timeout"]);
  return {
    ...read,
    autoRouters: readAutoRouters(read.deployments),
    aliases,
    ...readRoutingGroups(settings["routing_groups"], { byName: read.byName, aliases }),
    ...fallbacksOf(settings, general),
    numRetries: whole(settings["num_retries"]) ?? whole(general["num_retries"]) ?? 2,
    retryPolicy: policyOf(settings["retry_policy"]),
    groupRetryPolicy: Object.fromEntries(
      Object.entries(mappingOf(settings["model_group_retry_policy"])).map(([name, policy]) => [
        name,
        policyOf(policy),
      ]),
    ),
    maxFallbacks: either(settings, general, "max_fallbacks") ?? 5,
    allowedFails,
    allowedFailsCounts: allowedFails !== defaultFails,
    allowedFailsPolicy: policyOf(settings["allowed_fails_policy"]),
    cooldownTime: number(settings["cooldown_time"]) || 5,
    disableCooldowns: isTrue(settings["disable_cooldowns"]),
    preCallChecks: isTrue(settings["enable_pre_call_checks"]),
    weightedFailover: isTrue(settings["enable_weighted_failover"]),
    fallbackOnBadRequest:
      !("fallback_on_unsupported_params" in settings) ||
      isTrue(settings["fallback_on_unsupported_params"]),
    tagFiltering: settings["enable_tag_filtering"] === true,
    retryAfter: number(settings["retry_after"]) ?? 0,
    timeout:
      (timeout === undefined ? undefined : requestTimeout) ?? timeout ?? requestTimeout ?? 6000,
    strategy:
      typeof settings["routing_strategy"] === "string"
        ? settings["routing_strategy"]
        : "simple-shuffle",
    window: windows(read.deployments, known.models),
    providerOf,
    providers: new Set(Object.keys(known.catalogue.providers)),
  };
}
