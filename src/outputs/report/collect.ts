import type { Inventory } from "../../authoring/config.ts";
import type { Generated } from "../../generate.ts";
import type { LimitsDatabase } from "../../limits/record.ts";
import type { Finding } from "../../lint/finding.ts";
import { meant } from "../../nearest.ts";
import { firstShares } from "../../router/shares.ts";
import type { modelsJson } from "../models.ts";
import type { ReportData, ReportDeployment, ReportFinding } from "./data.ts";
import { limitsWithSource } from "./limits.ts";
import { reportModel } from "./models.ts";
import { flatten, shownText, variablesIn } from "./values.ts";

/** What a report is made of beside the config. */
export type About = {
  title: string;
  litellm: string;
  muffintin: string;
  findings: readonly Finding[];
  limits: LimitsDatabase;
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

/** What picks a deployment, where that is not simple-shuffle with its fixed shares. */
function strategyOf({ settings = {} }: Inventory): string | undefined {
  const strategy = settings.router_settings?.routing_strategy;
  return strategy === "simple-shuffle" ? undefined : strategy;
}

/** As the router has it: `litellm_settings` fills in, and LiteLLM's own default is 2. */
function retriesOf({ settings = {} }: Inventory): number {
  const { router_settings, litellm_settings } = settings;
  const stated = [router_settings?.num_retries, litellm_settings?.num_retries];
  return stated.find((value) => typeof value === "number") ?? 2;
}

/** Gathers what the page shows. Pure. */
export function collect(
  inventory: Inventory,
  generated: Generated,
  about: About,
  { models: listed }: ReturnType<typeof modelsJson>,
): ReportData {
  const { modelList, sources, config, env } = generated;
  const strategy = strategyOf(inventory);
  const kept = modelList.slice(0, most);
  const positions = byName(kept.map(({ model_name }) => model_name));
  const models = listed.map((model) =>
    reportModel(model, positions.get(model.name) ?? [], inventory),
  );
  const places = new Map(models.map(({ name }, index) => [name, index]));
  const shares = new Map<number, number>();
  for (const indices of positions.values()) {
    const taken = firstShares(
      indices.map((index) => {
        const { litellm_params: params = {}, model_info: info = {} } = kept[index] ?? {};
        return { params, info };
      }),
    );
    indices.forEach((index, at) => {
      shares.set(index, Math.round((taken[at] ?? 0) * 1000) / 10);
    });
  }
  const deployments = kept.flatMap((entry, index): ReportDeployment[] => {
    const source = sources[index];
    if (source === undefined) return [];
    const { model, ...params } = entry.litellm_params;
    return [
      {
        model: places.get(entry.model_name) ?? 0,
        litellm: model,
        provider: source.deployment.transport,
        ...(strategy === undefined ? { share: shares.get(index) ?? 0 } : {}),
        ...limitsWithSource(entry, source, about.limits, inventory.limits),
        variables: variablesIn(params),
        params: Object.entries(params).map(([key, value]) => ({
          key,
          value: shownText(key, value),
        })),
      },
    ];
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
    retries: retriesOf(inventory),
    ...(strategy === undefined ? {} : { strategy }),
  };
}
