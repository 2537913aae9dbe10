// LiteLLM's Helm chart for the tests: a checkout of the real one, or the stand-in of the fixtures.
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dump, load } from "js-yaml";
import { inRoot } from "../root.ts";
import type { Mapping } from "./cluster-files.ts";

/** A checkout of helm/litellm-helm in LiteLLM's repository, where LITELLM_HELM_CHART names one. */
const chart = process.env["LITELLM_HELM_CHART"] ?? inRoot("test/fixtures/kubernetes/chart");

const mapping = (...parts: string[]): Mapping =>
  load(readFileSync(path.join(...parts), "utf8")) as Mapping;

export const chartValues = (): Mapping => ({
  ...mapping(chart, "values.yaml"),
  // the real values.yaml has name and key in comments, and its README in the table of parameters
  proxyConfigMap: { create: true, name: "", key: "" },
});

/** A copy of the chart that helm renders: without its databases, which a checkout has not fetched. */
export function chartIn(directory: string): string {
  const copy = path.join(directory, "chart");
  if (existsSync(copy)) return copy;
  const databases = ["charts", "Chart.lock"];
  const filter = (file: string): boolean => !databases.includes(path.relative(chart, file));
  cpSync(chart, copy, { recursive: true, filter });
  const { dependencies: _, ...about } = mapping(chart, "Chart.yaml");
  writeFileSync(path.join(copy, "Chart.yaml"), dump(about));
  return copy;
}
