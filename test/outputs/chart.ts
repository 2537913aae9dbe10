// LiteLLM's Helm chart for the tests: a checkout of the real one, or the stand-in of the fixtures.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
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
function chartIn(directory: string): string {
  const copy = path.join(directory, "chart");
  if (existsSync(copy)) return copy;
  const databases = ["charts", "Chart.lock"];
  const filter = (file: string): boolean => !databases.includes(path.relative(chart, file));
  cpSync(chart, copy, { recursive: true, filter });
  const { dependencies: _, ...about } = mapping(chart, "Chart.yaml");
  writeFileSync(path.join(copy, "Chart.yaml"), dump(about));
  return copy;
}

/** What helm says of the values that a build left in a directory. */
export function helm(directory: string, ...args: string[]): string {
  const file = path.join(directory, "kubernetes/values.yaml");
  const all = [...args, chartIn(directory), "-f", file];
  const { status, stdout, stderr } = spawnSync("helm", all, { encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
  return stdout;
}
