import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { load } from "js-yaml";
import { runCli, withDirectory } from "../cli/run-cli.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";
import { chartIn, chartValues } from "./chart.ts";
import {
  build,
  index,
  type Mapping,
  nameOf,
  ofKind,
  podOf,
  validate,
  validator,
} from "./cluster-files.ts";
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

function helm(directory: string, ...args: string[]): string {
  const file = path.join(directory, "kubernetes/values.yaml");
  const all = [...args, chartIn(directory), "-f", file];
  const { status, stdout, stderr } = spawnSync("helm", all, { encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
  return stdout;
}

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

test("another release has the ConfigMap of the same name", needs("helm"), () => {
  withDirectory((directory) => {
    const { manifests } = build(directory, index());
    const map = nameOf(ofKind(manifests, "ConfigMap"));
    assert.match(helm(directory, "template", "other"), new RegExp(`name: ${map}\n`));
  });
});

test("the chart's own test may ask the proxies: its pod bears their labels", needs("helm"), () => {
  withDirectory((directory) => {
    build(directory, index());
    const rendered = helm(directory, "template", "litellm");
    const asking = ofKind(rendered, "Pod")["metadata"] as { labels: Mapping };
    const { podSelector, egress } = ofKind(rendered, "NetworkPolicy")["spec"] as {
      podSelector: { matchLabels: Mapping };
      egress: { to?: { podSelector: { matchLabels: Mapping } }[]; ports: { port: number }[] }[];
    };
    const bears = (labels: Mapping): boolean =>
      Object.entries(labels).every(([name, value]) => asking.labels[name] === value);
    assert.ok(bears(podSelector.matchLabels));
    const there = egress.filter(({ ports }) => ports.some(({ port }) => port === 4000));
    assert.deepEqual(
      there.map(({ to }) => to),
      [[{ podSelector }]],
    );
  });
});

test("another release's Service, Deployment and scaling go by its own name", needs("helm"), () => {
  withDirectory((directory) => {
    build(directory, index());
    const rendered = helm(directory, "template", "other");
    const kinds = ["Service", "Deployment", "HorizontalPodAutoscaler", "PodDisruptionBudget"];
    const names = kinds.map((kind) => nameOf(ofKind(rendered, kind)));
    assert.deepEqual([...new Set(names)], ["other-litellm"]);
  });
});
