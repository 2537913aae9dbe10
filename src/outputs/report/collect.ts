import type { Inventory } from "../../authoring/config.ts";
import type { Generated } from "../../generate.ts";
import type { LimitsDatabase } from "../../limits/record.ts";
import type { Finding } from "../../lint/finding.ts";
import { modelsJson } from "../models.ts";
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

const weights = ["weight", "rpm", "tpm"] as const;

/** How many in a hundred requests each of a name's deployments takes, as simple-shuffle has it. */
function percentages(rows: readonly Readonly<Record<string, unknown>>[]): number[] {
  for (const key of weights) {
    const values = rows.map((params) => (typeof params[key] === "number" ? params[key] : 0));
    const total = values.reduce((sum, value) => sum + value, 0);
    if (total > 0) return values.map((value) => (100 * value) / total);
  }
  return rows.map(() => 100 / rows.length);
}

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
  message: suggestion === undefined ? message : `${message}. Did you mean "${suggestion}"?`,
});

/** Gathers what the page shows. Pure. */
export function collect(inventory: Inventory, generated: Generated, about: About): ReportData {
  const { modelList, sources, config, env } = generated;
  const listed = modelsJson(generated, inventory.aliases).models;
  const kept = modelList.slice(0, most);
  const positions = byName(kept.map(({ model_name }) => model_name));
  const models = listed.map((model) =>
    reportModel(model, positions.get(model.name) ?? [], inventory),
  );
  const places = new Map(models.map(({ name }, index) => [name, index]));
  const shares = new Map<number, number>();
  for (const indices of positions.values()) {
    const taken = percentages(indices.map((index) => kept[index]?.litellm_params ?? {}));
    indices.forEach((index, at) => {
      shares.set(index, Math.round((taken[at] ?? 0) * 10) / 10);
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
        share: shares.get(index) ?? 0,
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
  const retries = inventory.settings?.router_settings?.num_retries;
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
    retries: typeof retries === "number" ? retries : 2,
  };
}
