import assert from "node:assert/strict";
import { test } from "node:test";
import { withDirectory } from "../cli/run-cli.ts";
import { needs } from "../skip.ts";
import { helm } from "./chart.ts";
import { build, index, type Mapping, nameOf, ofKind } from "./cluster-files.ts";

for (const [version, newest] of [
  ["1.80.11", "1.85.7"],
  ["1.108.7", "1.108.7"],
]) {
  test(`the values of LiteLLM ${version} take a chart up to ${newest}`, () => {
    withDirectory((directory) => {
      const { values } = build(directory, index(), "--target", String(version));
      assert.match(values, new RegExp(`litellm-helm --version '1\\.85 - ${newest}' `));
    });
  });
}

const selecting: Readonly<Record<string, readonly string[]>> = {
  Deployment: ["selector", "matchLabels"],
  Service: ["selector"],
  PodDisruptionBudget: ["selector", "matchLabels"],
  NetworkPolicy: ["podSelector", "matchLabels"],
};

test("what selects pods selects the chart's", needs("helm"), () => {
  withDirectory((directory) => {
    build(directory, index());
    const rendered = helm(directory, "template", "litellm");
    const below = (value: unknown, keys: readonly string[]): unknown =>
      keys.reduce((at, key) => (at as Mapping)[key], value);
    const deployment = ofKind(rendered, "Deployment");
    const labels = below(deployment, ["spec", "template", "metadata", "labels"]) as Mapping;
    for (const [kind, keys] of Object.entries(selecting)) {
      const selector = below(ofKind(rendered, kind), ["spec", ...keys]) as Mapping;
      assert.deepEqual({ ...labels, ...selector }, labels, kind);
    }
    const scaled = below(ofKind(rendered, "HorizontalPodAutoscaler"), ["spec", "scaleTargetRef"]);
    assert.equal((scaled as Mapping)["name"], nameOf(deployment));
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
