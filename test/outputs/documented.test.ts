import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { withDirectory } from "../cli/run-cli.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";
import { build, index, type Mapping, nameOf, ofKind, podOf } from "./cluster-files.ts";

const text = readFileSync(inRoot("docs/kubernetes.md"), "utf8");
const block = (start: RegExp): string =>
  text
    .split("```")
    .find((part) => start.test(part))
    ?.replace(/^\w+\n/, "") ?? "";

const redis = block(/^ts\nconst password/);

for (const name of ["cluster", "sentinel", "tls"]) {
  test(`a Redis as the documentation's ${name} is the only one`, () => {
    withDirectory((directory) => {
      const stated = redis.replace("coordination_redis: cluster", `coordination_redis: ${name}`);
      const groups = index(`...settings.general_settings`).replace(";", `;\n${stated}`);
      const { manifests, stderr } = build(directory, groups);
      assert.equal(stderr, "");
      assert.doesNotMatch(manifests, /router_settings|REDIS_PORT/);
      assert.match(manifests, /coordination_redis:\n.*\n/);
    });
  });
}

/** Every set of labels that selects pods, by where it stands. */
function selectors(value: unknown, at = ""): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => {
    const isLabels = key === "matchLabels" || (key === "selector" && !("matchLabels" in below));
    return isLabels
      ? [[`${at}.${key}`, below] as [string, unknown]]
      : selectors(below, `${at}.${key}`);
  });
}

/** What kubectl makes of an overlay of the documentation. */
function overlaid(directory: string, start: RegExp): string {
  build(directory, index());
  const overlay = path.join(directory, "overlay");
  mkdirSync(overlay);
  const shown = block(start).replace("path/to/kubernetes", "../kubernetes");
  writeFileSync(path.join(overlay, "kustomization.yaml"), shown);
  const { stdout, stderr } = spawnSync("kubectl", ["kustomize", overlay], { encoding: "utf8" });
  assert.equal(stderr, "");
  return stdout;
}

test("the overlay of the documentation keeps two installations apart", needs("kubectl"), () => {
  withDirectory((directory) => {
    const stdout = overlaid(directory, /^yaml\nnamePrefix/);
    const labels = { "app.kubernetes.io/instance": "eu", "app.kubernetes.io/name": "litellm" };
    const kinds = ["Service", "Deployment", "PodDisruptionBudget", "NetworkPolicy"];
    const found = kinds.map((kind) => [kind, selectors(ofKind(stdout, kind)["spec"])]);
    assert.deepEqual(found, [
      ["Service", [[".selector", labels]]],
      [
        "Deployment",
        [
          [".selector.matchLabels", labels],
          [".template.spec.topologySpreadConstraints.0.labelSelector.matchLabels", labels],
          [".template.spec.topologySpreadConstraints.1.labelSelector.matchLabels", labels],
        ],
      ],
      ["PodDisruptionBudget", [[".selector.matchLabels", labels]]],
      [
        "NetworkPolicy",
        [
          [".egress.1.to.0.podSelector.matchLabels", labels],
          [".podSelector.matchLabels", labels],
        ],
      ],
    ]);
    const { template } = ofKind(stdout, "Deployment")["spec"] as { template: Mapping };
    const { labels: pods } = template["metadata"] as { labels: Mapping };
    assert.equal(pods["app.kubernetes.io/instance"], "eu");
    assert.equal(nameOf(ofKind(stdout, "Service")), "eu-litellm");
  });
});

test(
  "the overlay of the documentation states a limit of CPU beside the others",
  needs("kubectl"),
  () => {
    withDirectory((directory) => {
      const [container] = podOf(overlaid(directory, /^yaml\nresources:/)).containers;
      assert.deepEqual(container?.resources, {
        requests: { cpu: "1", memory: "1Gi" },
        limits: { cpu: "2", memory: "2Gi" },
      });
    });
  },
);

const kubectl = `#!/bin/sh
case "$*" in
  "get configmaps "*) printf 'configmap/litellm-config-%s\\n' one two three ;;
  "get replicasets "*) printf '%s' "$IN_USE" ;;
  *) echo "$@" ;;
esac
`;

test("the command of the documentation deletes the ConfigMaps that no pods had", () => {
  withDirectory((directory) => {
    writeFileSync(path.join(directory, "kubectl"), kubectl, { mode: 0o755 });
    const deleted = (inUse: string): string => {
      const PATH = `${directory}:${process.env["PATH"]}`;
      const env = { ...process.env, PATH, IN_USE: inUse };
      const args = ["-c", block(/^sh\nkubectl get configmaps/)];
      const { stdout, stderr } = spawnSync("sh", args, { env, encoding: "utf8" });
      assert.equal(stderr, "");
      return stdout;
    };
    const command = "delete --namespace litellm configmap/litellm-config-";
    assert.equal(deleted("litellm-config-three litellm-config-one"), `${command}two\n`);
    assert.equal(deleted(""), "");
  });
});
