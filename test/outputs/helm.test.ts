import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { load } from "js-yaml";
import { runCli, withDirectory } from "../cli/run-cli.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";
import { chartValues, helm } from "./chart.ts";
import { build, index, type Mapping, ofKind, podOf, validate, validator } from "./cluster-files.ts";
import { differences, inCluster } from "./in-cluster.ts";

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

const general = 'database_url: env("DATABASE_URL"), background_health_checks: true';
const copilot = readFileSync(inRoot("test/fixtures/kubernetes/copilot.ts"), "utf8");
const vision = readFileSync(inRoot("test/fixtures/vision/index.ts"), "utf8");
const sources = [index(general), vision, copilot];

/** Builds group files that may name a module of their own. */
function built(directory: string, source: string) {
  writeFileSync(path.join(directory, "own_hooks.py"), "handler = None\n");
  return build(directory, source);
}

test("the chart has every key of the values", () => {
  for (const source of sources) {
    withDirectory((directory) => {
      const { values } = built(directory, source);
      assert.deepEqual(unknownKeys(load(values) as Mapping, chartValues()), []);
    });
  }
  const flawed = { pdb: { maxUnavailble: 1 }, envVars: { ANY: "1" }, replicas: 2 };
  assert.deepEqual(unknownKeys(flawed, chartValues()), ["pdb.maxUnavailble", "replicas"]);
});

/** What the chart does otherwise, and why that is as well. */
const accepted: Readonly<Record<string, string>> = {
  "pod.args": "--port: the chart says it with the variable PORT",
  "pod.env.HOST": "what LiteLLM listens on by itself",
  "pod.env.PORT": "see args",
  "pod.env.PROXY_MASTER_KEY": "for configs of the chart's own",
  "pod.envFrom": "what the chart is given has to be there, so values.yaml names none",
  "pod.automountServiceAccountToken": "the chart says it in the ServiceAccount",
  "pod.enableServiceLinks": "the chart cannot; variables of the Secret come before links",
  "pod.writable./.cache": "a place more to write to",
  "pod.writable./.npm": "a place more to write to",
};

test("helm renders the values: the pods get what those of the manifests get", needs("helm"), () => {
  for (const source of sources) {
    withDirectory((directory) => {
      const { manifests } = built(directory, source);
      const rendered = helm(directory, "template", "litellm");
      if (existsSync(validator)) validate(directory, rendered);
      const found = differences(inCluster(manifests), inCluster(rendered));
      assert.deepEqual(found, Object.keys(accepted).sort());
      assert.equal(ofKind(rendered, "Secret")["kind"], undefined);
      assert.equal(ofKind(rendered, "ServiceAccount")["automountServiceAccountToken"], false);
      const { containers } = podOf(rendered);
      const files = Object.keys(ofKind(rendered, "ConfigMap")["data"] as Mapping);
      const mounted = containers[0]?.volumeMounts.map(({ mountPath }) => mountPath) ?? [];
      for (const file of files) assert.ok(mounted.includes(`/etc/litellm/${file}`), file);
    });
  }
});

const examples = readdirSync(inRoot("examples"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `examples/${name}`);

for (const groups of ["groups", ...examples]) {
  test(`helm renders what ${groups} makes as the manifests have it`, needs("helm"), () => {
    withDirectory((directory) => {
      const args = ["build", groups, "--kubernetes", "--out", directory];
      assert.equal(runCli(args, { cwd: inRoot() }).status, 0);
      const file = path.join(directory, "kubernetes/manifests.yaml");
      const rendered = helm(directory, "template", "litellm");
      if (existsSync(validator)) validate(directory, rendered);
      const found = differences(inCluster(readFileSync(file, "utf8")), inCluster(rendered));
      assert.deepEqual(found, Object.keys(accepted).sort());
    });
  });
}

test("helm lints the values", needs("helm"), () => {
  withDirectory((directory) => {
    build(directory, index(general));
    assert.match(helm(directory, "lint", "--strict"), /1 chart\(s\) linted, 0 chart\(s\) failed/);
  });
});

test("a variable that the chart sets is not set twice", needs("helm"), () => {
  withDirectory((directory) => {
    const key = "PROXY_MASTER_KEY";
    const { manifests } = build(directory, index().replaceAll("LITELLM_MASTER_KEY", key));
    const rendered = helm(directory, "template", "litellm");
    const names = podOf(rendered).containers.flatMap(({ env }) => env.map(({ name }) => name));
    assert.deepEqual(names, [...new Set(names)]);
    const found = differences(inCluster(manifests), inCluster(rendered));
    const others = Object.keys(accepted).filter((name) => name !== `pod.env.${key}`);
    assert.deepEqual(found, others.sort());
  });
});
