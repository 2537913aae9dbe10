import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { load } from "js-yaml";
import { build, index, type Mapping, nameOf, ofKind, podOf } from "../outputs/cluster-files.ts";
import { inRoot } from "../root.ts";
import { runCli, withDirectory } from "./run-cli.ts";

const copilot = readFileSync(inRoot("test/fixtures/kubernetes/copilot.ts"), "utf8");

test("an image is a tag or digest; one that can move gets a word", () => {
  withDirectory((directory) => {
    const digest = `r.example/l:v1@sha256:${"a".repeat(64)}`;
    const capital = "Registry.example/own/litellm-2:v1.108.7";
    for (const image of ["a.example:5000/l:1.2", digest, capital, "localhost/a__b--c:1.2"]) {
      const { manifests, stderr } = build(directory, index(), "--image", image);
      assert.equal(podOf(manifests).containers[0]?.image, image);
      assert.equal(stderr, "");
    }
    const { stderr } = build(directory, index(), "--image", "ghcr.io/berriai/litellm:main-stable");
    assert.equal(
      stderr,
      "--image ghcr.io/berriai/litellm:main-stable: this tag can move, and the pods then differ; better one version\n",
    );
  });
});

test("an image of another release than the config's gets a word", () => {
  withDirectory((directory) => {
    const { stderr } = build(directory, index(), "--image", "ghcr.io/berriai/litellm:v1.90.0");
    assert.equal(
      stderr,
      "--image ghcr.io/berriai/litellm:v1.90.0: this is LiteLLM 1.90.0, and the config is for 1.108.7; better the same, by another tag or by --target\n",
    );
  });
});

const faults: Readonly<Record<string, string>> = {
  litellm: "must end with a tag or digest, :1.2.3",
  "a.example:5000/litellm": "must end with a tag or digest, :1.2.3",
  "litellm/litellm:v1.82.7": "LiteLLM 1.82.7 was a compromised release",
  "https://ghcr.io/berriai/litellm:1.108.7":
    "must be an image's name, without what stands before ://",
  "ghcr.io/BerriAI/litellm:1.108.7": "the name must be in small letters, berriai/litellm",
  "ghcr.io//litellm:1.108.7": "/litellm is no name of an image",
  "litellm:.1": ".1 is no tag, as 1.2.3 is",
  "litellm:1.108.7@sha256:abc": "the digest must be sha256: and 64 of 0 to 9 and a to f",
};

for (const [image, fault] of Object.entries(faults)) {
  test(`the image ${image} is refused in one sentence`, () => {
    withDirectory((directory) => {
      const groups = path.join(directory, "index.ts");
      writeFileSync(groups, index());
      const { status, stderr } = runCli(["build", groups, "--kubernetes", "--image", image]);
      assert.deepEqual([status, stderr.split("\n")[0]], [2, `error: --image ${image}: ${fault}`]);
    });
  });
}

test("what each proxy takes for itself is added up for as many as there can be", () => {
  withDirectory((directory) => {
    const text = index('database_url: env("DATABASE_URL")').replace(
      "{ rpm: 1",
      "{ max_parallel_requests: 4, rpm: 1",
    );
    const { stderr } = build(directory, text, "--replicas", "3");
    const most = "(the HorizontalPodAutoscaler goes up to 15, a rollout to 16)";
    assert.deepEqual(stderr.split("\n"), [
      `index.ts:5:40 warning deployments[0].max_parallel_requests: each of the 16 replicas takes 4 at once: 64 in all ${most} (replicas/parallel-requests)`,
      `index.ts:7:74 warning settings.general_settings.database_url: 16 replicas want 160 connections, 10 each, as LiteLLM has it; a Postgres takes 100 unless it is told otherwise: state at most 6, or raise its max_connections ${most} (replicas/connections)`,
      "",
    ]);
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

test("the fewest being one, there can still be several", () => {
  withDirectory((directory) => {
    const cache = '}, litellm_settings: { cache: true, cache_params: { type: "local" }';
    const { stderr } = build(directory, index(cache), "--replicas", "1");
    assert.equal(
      stderr,
      'index.ts:7:126 warning settings.litellm_settings.cache_params.type: each of the 2 replicas has a cache of its own and asks for what another has already. Did you mean "redis"? (replicas/local-cache)\n',
    );
  });
});

/** Builds with own modules and gives the files that the pods have, and their PYTHONPATH. */
function modulesOf(callback: string, modules: Readonly<Record<string, string>>) {
  return withDirectory((directory) => {
    for (const [name, text] of Object.entries(modules)) {
      mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
      writeFileSync(path.join(directory, name), text);
    }
    const source = copilot.replace("own_hooks.handler", callback);
    const { manifests, values, stderr } = build(directory, source);
    const map = ofKind(manifests, "ConfigMap")["data"] as Record<string, string>;
    const [{ configMap } = {}] = podOf(manifests).volumes;
    const items = configMap?.items ?? Object.keys(map).map((key) => ({ key, path: key }));
    const files = items.filter(({ key }) => key !== "config.yaml");
    const { volumeMounts } = load(values) as { volumeMounts: Mapping[] };
    const charts = volumeMounts
      .filter(({ name }) => name === "modules")
      .map(({ mountPath, subPath }) => [mountPath, map[String(subPath)]]);
    const found = Object.fromEntries(files.map(({ key, path }) => [path, map[key]]));
    const expected = Object.entries(found).map(([name, text]) => [`/etc/litellm/${name}`, text]);
    assert.deepEqual(charts, expected);
    const { env } = podOf(manifests).containers[0] ?? { env: [] };
    const pythonPath = env.find(({ name }) => name === "PYTHONPATH")?.value;
    assert.equal((load(values) as { envVars: Mapping }).envVars["PYTHONPATH"], pythonPath);
    return { found, pythonPath, stderr };
  });
}

test("what a module of one's own imports from beside it goes along, and Python finds it", () => {
  const modules = {
    "own_hooks.py":
      "import os, helper as h  # comment\nfrom own.parts import (\n  one,\n  two as t,\n)\n",
    "helper.py": "def late():\n    import later\n",
    "later.py": "import helper\n",
    "own/__init__.py": "",
    "own/parts/one.py": "one = 1\n",
  };
  const { found, pythonPath, stderr } = modulesOf("own_hooks.handler", {
    ...modules,
    "unused.py": "import helper\n",
    "comment.py": "",
  });
  assert.deepEqual(
    { found, pythonPath, stderr },
    { found: modules, pythonPath: "/etc/litellm", stderr: "" },
  );
});

test("a module that imports nothing of one's own needs no way to find it", () => {
  const modules = { "own_hooks.py": "import os\n# import helper\n" };
  const { found, pythonPath, stderr } = modulesOf("own_hooks.handler", {
    ...modules,
    "helper.py": "",
  });
  assert.deepEqual(
    { found, pythonPath, stderr },
    { found: modules, pythonPath: undefined, stderr: "" },
  );
});

for (const [what, file] of [
  ["in a folder is in that folder", "hooks/own_hooks.py"],
  ["with letters that a ConfigMap's keys have not has its own name", "häken.py"],
] as const) {
  test(`a module ${what} for the pods`, () => {
    const modules = { [file]: "handler = None\n" };
    const name = `${file.replace(".py", "").replace("/", ".")}.handler`;
    const { found, pythonPath, stderr } = modulesOf(name, modules);
    assert.deepEqual(
      { found, pythonPath, stderr },
      { found: modules, pythonPath: undefined, stderr: "" },
    );
  });
}
