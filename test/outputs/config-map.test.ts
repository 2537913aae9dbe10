import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { load } from "js-yaml";
import { kustomization } from "../../src/outputs/kubernetes/kustomization.ts";
import { configMap } from "../../src/outputs/kubernetes/mounted.ts";
import { withDirectory } from "../cli/run-cli.ts";
import { needs, needsFile } from "../skip.ts";
import { type Mapping, validator } from "./cluster-files.ts";

/** Modules that Python takes, with what a block of YAML has no room for. */
const texts: Readonly<Record<string, string>> = {
  "plain.py": "import os\n\nif os:\n    pass\n",
  "indented.py": "   # a comment\nimport os\n",
  "indented_later.py": "\n\n  # a comment\nimport os\n",
  "tab.py": "\t# a comment\nimport os\n",
  "form_feed.py": "a = 1\n\f\nb = 2\n",
  "windows.py": "a = 1\r\nb = 2\r\n",
  "open_end.py": "a = 1",
  "long_end.py": "a = 1\n\n\n",
  "spaces_at_the_end.py": "a = 1\n   \n",
  "empty.py": "",
  "_separators.py": "a = '\u2028\ufeff'\n",
  "next_line.py": "a = '\u0085'\n",
  "letters.py": "# è 😀\n",
};
const configMapOf = (of: typeof texts): string => {
  const files = Object.entries(of).map(([name, text]) => ({ name, mode: 0o644, text }));
  return configMap(files, { version: "1.108.7", replicas: 2 }).text;
};

test("a ConfigMap has each text as it is", () => {
  assert.deepEqual((load(configMapOf(texts)) as Mapping)["data"], texts);
});

test("PyYAML reads it alike", needsFile(validator, "kubernetes-validate"), () => {
  const program = "import json, sys, yaml; print(json.dumps(yaml.safe_load(sys.stdin.buffer)))";
  const { stdout, stderr } = spawnSync(validator, ["-c", program], {
    input: configMapOf(texts),
    encoding: "utf8",
  });
  assert.equal(stderr, "");
  assert.deepEqual(JSON.parse(stdout).data, texts);
});

test("kubectl reads it alike", needs("kubectl"), () => {
  // kustomize writes these so that they cannot be read again
  const { "tab.py": _, "next_line.py": __, ...readable } = texts;
  withDirectory((directory) => {
    writeFileSync(path.join(directory, "kustomization.yaml"), kustomization);
    writeFileSync(path.join(directory, "manifests.yaml"), configMapOf(readable));
    const { stdout, stderr } = spawnSync("kubectl", ["kustomize", directory], { encoding: "utf8" });
    assert.equal(stderr, "");
    assert.deepEqual((load(stdout) as Mapping)["data"], readable);
  });
});
