import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { load } from "js-yaml";
import { withDirectory } from "../cli/run-cli.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";
import {
  build,
  index,
  labelsOf,
  type Mapping,
  nameOf,
  ofKind,
  podOf,
  validate,
  validator,
} from "./cluster-files.ts";

// LITELLM_HELM_CHART names a checkout of the real chart, deploy/charts/litellm-helm
const chart = process.env["LITELLM_HELM_CHART"] ?? inRoot("test/fixtures/kubernetes/chart");
const chartValues = {
  ...(load(readFileSync(path.join(chart, "values.yaml"), "utf8")) as Mapping),
  // its values.yaml has name and key in comments, its README in the table of parameters
  proxyConfigMap: { create: true, name: "", key: "" },
};

const isMapping = (value: unknown): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The paths of values that a chart does not have; below an empty mapping of the chart all is free. */
function unknownKeys(values: Mapping, known: Mapping, above = ""): string[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const there = known[key];
    if (!Object.hasOwn(known, key)) return [`${above}${key}`];
    const free = !isMapping(there) || Object.keys(there).length === 0;
    return free || !isMapping(value) ? [] : unknownKeys(value, there, `${above}${key}.`);
  });
}

test("the chart has every key of the values", () => {
  withDirectory((directory) => {
    const general = 'database_url: env("DATABASE_URL"), background_health_checks: true';
    const { values } = build(directory, index(general));
    assert.deepEqual(unknownKeys(load(values) as Mapping, chartValues), []);
    const flawed = { pdb: { maxUnavailble: 1 }, envVars: { ANY: "1" }, replicas: 2 };
    assert.deepEqual(unknownKeys(flawed, chartValues), ["pdb.maxUnavailble", "replicas"]);
  });
});

function helm(directory: string, ...args: string[]): string {
  const file = path.join(directory, "kubernetes/values.yaml");
  const [verb = "", ...rest] = args;
  const all = [verb, ...rest, chart, "-f", file];
  const { status, stdout, stderr } = spawnSync("helm", all, { encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
  return stdout;
}

const vision = readFileSync(inRoot("test/fixtures/vision/index.ts"), "utf8");

test(
  "helm renders the values, and lints them: the pods get the files of the manifests",
  needs("helm"),
  () => {
    for (const source of [index(), vision]) {
      withDirectory((directory) => {
        const { manifests } = build(directory, source);
        const rendered = helm(directory, "template", "litellm");
        helm(directory, "lint", "--strict");
        if (existsSync(validator)) validate(directory, rendered);
        const map = ofKind(rendered, "ConfigMap");
        assert.deepEqual(map, ofKind(manifests, "ConfigMap"));
        assert.deepEqual(ofKind(rendered, "NetworkPolicy"), ofKind(manifests, "NetworkPolicy"));
        assert.equal(ofKind(rendered, "Secret")["kind"], undefined);
        const pod = podOf(rendered);
        const mounted = pod.containers[0]?.volumeMounts
          .filter(({ mountPath }) => mountPath.startsWith("/etc/litellm/"))
          .map(({ mountPath, subPath, name }) => [
            mountPath,
            subPath,
            pod.volumes.find((volume) => volume.name === name)?.configMap?.name,
          ]);
        const files = Object.keys(map["data"] as Mapping).sort();
        assert.deepEqual(
          mounted?.sort(),
          files.map((file) => [`/etc/litellm/${file}`, file, nameOf(map)]),
        );
        const labels = { "app.kubernetes.io/name": "litellm" };
        const policy = ofKind(rendered, "NetworkPolicy")["spec"] as { podSelector: Mapping };
        assert.deepEqual(policy.podSelector["matchLabels"], labels);
        assert.equal(labelsOf(rendered)["app.kubernetes.io/name"], "litellm");
      });
    }
  },
);
