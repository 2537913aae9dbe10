import type { Inventory } from "../../authoring/config.ts";
import type { ModelEntry, Source } from "../../generate.ts";
import { findRecord } from "../../limits/lookup.ts";
import type { Claim, LimitsDatabase } from "../../limits/record.ts";
import type { ReportClaim, ReportDeployment } from "./data.ts";

type Limits = Pick<ReportDeployment, "input" | "output" | "source" | "claims" | "pinned">;

const integer = (value: unknown): number | undefined =>
  typeof value === "number" ? value : undefined;

const when = ({ version, date }: Claim): string =>
  [version, date].filter((part) => part !== undefined).join(", ");

const shownClaim = (claim: Claim): ReportClaim => ({
  source: claim.source,
  when: when(claim),
  ...(claim.input === undefined ? {} : { input: claim.input }),
  ...(claim.output === undefined ? {} : { output: claim.output }),
});

/** What a row of model_list says by itself. */
export function statedLimits({ model_info }: ModelEntry): Limits {
  const input = integer(model_info?.["max_input_tokens"]);
  const output = integer(model_info?.["max_output_tokens"]);
  return {
    ...(input === undefined ? {} : { input }),
    ...(output === undefined ? {} : { output }),
    source: input === undefined ? "" : "stated beside the deployment",
  };
}

/** A deployment's limits and where they are from, as `limitsOf` decides it. */
export function limitsWithSource(
  entry: ModelEntry,
  { deployment }: Source,
  database: LimitsDatabase,
  stated: Inventory["limits"] = {},
): Limits {
  const { limits: transport, model, model_info: own } = deployment;
  const numbers = statedLimits(entry);
  if (own.max_input_tokens !== undefined && own.max_output_tokens !== undefined) {
    return { ...numbers, source: "stated beside the deployment" };
  }
  if (stated === "as stated") {
    return numbers;
  }
  if (stated[transport]?.[model] !== undefined) {
    return { ...numbers, source: "stated in the config's limits" };
  }
  const record = findRecord(database, transport, model);
  if (record === undefined) {
    return numbers;
  }
  const apart = (key: "input" | "output"): boolean =>
    record.claims.some(
      (claim) => claim[key] !== undefined && claim[key] !== record.claims[0]?.[key],
    );
  const sources = [...new Set(record.claims.map(({ source }) => source))].join(", ");
  const choice = apart("input") || apart("output") ? "smallest of " : "";
  return {
    ...numbers,
    source: record.pinned === undefined ? `${choice}${sources}` : "pinned",
    ...(record.pinned === undefined ? {} : { pinned: record.pinned }),
    claims: record.claims.map(shownClaim),
  };
}
