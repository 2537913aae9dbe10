import type { Inventory } from "../../authoring/config.ts";
import type { Generated, ModelEntry, Source } from "../../generate.ts";
import type { LimitsDatabase } from "../../limits/record.ts";
import type { Finding } from "../../lint/finding.ts";
import { meant } from "../../nearest.ts";
import { remembered } from "../../remembered.ts";
import type { Naming } from "../../router/chains.ts";
import { firstShares, ordersOf } from "../../router/shares.ts";
import { aliasesOf, type modelsJson } from "../models.ts";
import type { ReportData, ReportDeployment, ReportFinding, ReportModel } from "./data.ts";
import { limitsWithSource, statedLimits } from "./limits.ts";
import { reportModel } from "./models.ts";
import { routingOf } from "./routing.ts";
import { flatten, shownText, variablesIn } from "./values.ts";

/** What a report is made of beside the config. */
export type About = {
  title: string;
  litellm: string;
  muffintin: string;
  findings: readonly Finding[];
  limits: LimitsDatabase;
  naming: Naming;
};

/** A page with more deployments than this would help nobody. */
const most = 5000;

const severities = ["error", "warning", "info"] as const;

function byName(names: readonly string[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  names.forEach((name, index) => {
    const known = positions.get(name);
    if (known) known.push(index);
    else positions.set(name, [index]);
  });
  return positions;
}

const finding = ({
  severity,
  rule,
  file,
  line,
  path,
  message,
  suggestion,
}: Finding): ReportFinding => ({
  severity,
  rule,
  place: file === "" ? "" : `${file}:${line}`,
  path,
  message: `${message}${meant(suggestion)}`,
});

/** What is told of where a row is from; of one from an included file, what it says itself. */
function originOf(
  entry: ModelEntry,
  source: Source | undefined,
  about: About,
  { limits }: Inventory,
): Pick<ReportDeployment, "provider" | "source"> {
  if (source) {
    const { transport } = source.deployment;
    return { provider: transport, ...limitsWithSource(entry, source, about.limits, limits) };
  }
  const { model, ...params } = entry.litellm_params;
  return { provider: about.naming.providerOf(model, params) ?? "unknown", ...statedLimits(entry) };
}

/** Gathers what the page shows. Pure. */
export function collect(
  inventory: Inventory,
  generated: Generated,
  about: About,
  { models: listed }: ReturnType<typeof modelsJson>,
): ReportData {
  const { modelList, sources, config, env } = generated;
  const routing = routingOf(config, about.naming);
  const aliases = aliasesOf(config);
  const { strategy } = routing;
  const kept = modelList.slice(0, most);
  const statedOf = (index: number) => {
    const { litellm_params: params = {}, model_info: info = {} } = kept[index] ?? {};
    return { params, info };
  };
  const positions = byName(kept.map(({ model_name }) => model_name));
  // a routing group has no deployments of its own that the page could draw
  const named = listed.filter(({ kind }) => kind !== "routing group");
  const models = named.map((model): ReportModel => {
    const target = model.kind === "alias" ? aliases.get(model.name)?.target : undefined;
    const served = positions.get(target ?? model.name) ?? [];
    const own = reportModel(model, positions.get(model.name) ?? [], target, routing);
    return ordersOf(served.map(statedOf)).length > 1 ? { ...own, ordered: true } : own;
  });
  const places = new Map(models.map(({ name }, index) => [name, index]));
  const shares = new Map<number, number>();
  for (const indices of positions.values()) {
    const taken = firstShares(indices.map(statedOf));
    indices.forEach((index, at) => {
      shares.set(index, Math.round((taken[at] ?? 0) * 1000) / 10);
    });
  }
  // deployments of one transport have most of their values in common
  const shown = remembered((key: string) => remembered((value) => shownText(key, value)));
  const deployments = kept.map((entry, index): ReportDeployment => {
    const { model, ...params } = entry.litellm_params;
    return {
      model: places.get(entry.model_name) ?? 0,
      litellm: model,
      ...(strategy === undefined ? { share: shares.get(index) ?? 0 } : {}),
      ...originOf(entry, sources[index], about, inventory),
      variables: variablesIn(params),
      params: Object.keys(params).map((key) => ({ key, value: shown(key)(params[key]) })),
    };
  });
  const { model_list: _, ...sections } = config;
  return {
    title: about.title,
    litellm: about.litellm,
    muffintin: about.muffintin,
    left: modelList.length - kept.length,
    models,
    deployments,
    variables: Object.entries(env).map(([name, { needed_by }]) => ({ name, neededBy: needed_by })),
    findings: severities.flatMap((severity) =>
      about.findings.filter((found) => found.severity === severity).map(finding),
    ),
    settings: flatten(sections).filter(({ path }) => path !== ""),
    retries: routing.retries,
    ...(strategy === undefined ? {} : { strategy }),
  };
}
