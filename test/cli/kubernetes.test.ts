import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { build, index, type Mapping, nameOf, ofKind, podOf } from "../outputs/cluster-files.ts";
import { inRoot } from "../root.ts";
import { runCli, withDirectory } from "./run-cli.ts";

const copilot = readFileSync(inRoot("test/fixtures/kubernetes/copilot.ts"), "utf8");

test("an image is a tag or digest that is no compromised release; one that can move gets a word", () => {
  withDirectory((directory) => {
    const digest = `r.example/l:v1@sha256:${"a".repeat(64)}`;
    for (const image of ["a.example:5000/l:1.2", digest]) {
      const { manifests, stderr } = build(directory, index(), "--image", image);
      assert.equal(podOf(manifests).containers[0]?.image, image);
      assert.doesNotMatch(stderr, /--image/);
    }
    const { stderr } = build(directory, index(), "--image", "ghcr.io/berriai/litellm:main-stable");
    assert.match(stderr, /main-stable: this tag can move, and the pods then differ/);
    const groups = path.join(directory, "index.ts");
    const refused = (image: string) => {
      const { status, stderr } = runCli(["build", groups, "--kubernetes", "--image", image]);
      assert.equal(status, 2);
      return stderr;
    };
    assert.match(refused("litellm"), /must end with a tag or digest/);
    assert.match(refused("litellm/litellm:v1.82.7"), /LiteLLM 1\.82\.7 was a compromised release/);
  });
});

test("a number of proxies can be given, and nothing that is not one", () => {
  withDirectory((directory) => {
    const { manifests } = build(directory, index(), "--replicas", "3");
    assert.match(manifests, /minReplicas: 3\n {2}maxReplicas: 15\n/);
    const groups = path.join(directory, "index.ts");
    assert.equal(runCli(["build", groups, "--kubernetes", "--replicas", "0"]).status, 2);
    assert.equal(runCli(["build", groups, "--replicas", "3"]).status, 2);
  });
});

test("a module of one's own goes into the ConfigMap from beside the group files, and rolls the pods", () => {
  withDirectory((directory) => {
    const without = build(directory, copilot);
    assert.match(
      without.stderr,
      /there is no own_hooks\.py beside the config \(callback\/missing-module\)/,
    );
    const names = ["handler = None", "handler = 1"].map((text) => {
      writeFileSync(path.join(directory, "own_hooks.py"), text);
      const { manifests, stderr } = build(directory, copilot);
      assert.doesNotMatch(stderr, /own_hooks/);
      const map = ofKind(manifests, "ConfigMap");
      assert.equal((map["data"] as Mapping)["own_hooks.py"], text);
      return nameOf(map);
    });
    assert.equal(new Set([...names, nameOf(ofKind(without.manifests, "ConfigMap"))]).size, 3);
  });
});
