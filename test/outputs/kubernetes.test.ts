import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { load, loadAll } from "js-yaml";
import { runCli, withDirectory } from "../cli/run-cli.ts";
import { inRoot } from "../root.ts";
import { cacheFile, needs, needsFile } from "../skip.ts";

type Mapping = Record<string, unknown>;

const index = (
  general = "",
  rpm = 1,
): string => `import { defineConfig, env, group, provider } from "muffintin";
const local = provider({ name: "local", prefix: "openai", api_base: "http://models:8080/v1", api_key: env("LOCAL_KEY") });
const info = { max_input_tokens: 8000, max_output_tokens: 1000 };
export default defineConfig({
  groups: [group("chat", [local("a", { rpm: ${rpm}, model_info: info }), local("b", { rpm: 1, model_info: info })])],
  models: [],
  settings: { general_settings: { master_key: env("LITELLM_MASTER_KEY"), ${general} } },
});\n`;

type Built = { directory: string; manifests: string; values: string; stderr: string };

function build(directory: string, source: string, ...args: string[]): Built {
  const groups = path.join(directory, "index.ts");
  writeFileSync(groups, source);
  const all = ["build", groups, "--out", directory, "--kubernetes", ...args];
  const { status, stderr } = runCli(all, { cwd: directory });
  assert.equal(status, 0, stderr);
  const read = (name: string) => readFileSync(path.join(directory, "kubernetes", name), "utf8");
  return { directory, stderr, manifests: read("manifests.yaml"), values: read("values.yaml") };
}

const ofKind = (manifests: string, kind: string): Mapping =>
  (loadAll(manifests) as Mapping[]).find((manifest) => manifest["kind"] === kind) ?? {};

const nameOf = (manifest: Mapping): string => String((manifest["metadata"] as Mapping)["name"]);

test("the manifests are these", () => {
  withDirectory((directory) => {
    const { manifests, stderr } = build(directory, index());
    assert.doesNotMatch(stderr, /replicas\/|redis\//);
    const kinds = (loadAll(manifests) as Mapping[]).map(({ kind }) => kind);
    assert.deepEqual(kinds, [
      "ConfigMap",
      "Deployment",
      "Service",
      "HorizontalPodAutoscaler",
      "PodDisruptionBudget",
      "NetworkPolicy",
    ]);
  });
});

test("another content of the config is another ConfigMap, the same content the same", () => {
  withDirectory((directory) => {
    const [one, same, other] = [1, 1, 2].map((rpm) => {
      const { manifests } = build(directory, index("", rpm));
      const name = nameOf(ofKind(manifests, "ConfigMap"));
      assert.match(JSON.stringify(ofKind(manifests, "Deployment")), new RegExp(`"name":"${name}"`));
      return name;
    });
    assert.equal(one, same);
    assert.notEqual(one, other);
  });
});

test("the config in the ConfigMap and in the values has what several proxies need to agree on", () => {
  withDirectory((directory) => {
    const general = 'database_url: env("DATABASE_URL"), background_health_checks: true';
    const { manifests, values } = build(directory, index(general));
    const data = ofKind(manifests, "ConfigMap")["data"] as Record<string, string>;
    const config = load(data["config.yaml"] ?? "") as Mapping;
    assert.deepEqual(config["router_settings"], {
      redis_host: "os.environ/REDIS_HOST",
      redis_port: "os.environ/REDIS_PORT",
      redis_password: "os.environ/REDIS_PASSWORD",
    });
    assert.deepEqual(config["general_settings"], {
      master_key: "os.environ/LITELLM_MASTER_KEY",
      database_url: "os.environ/DATABASE_URL",
      background_health_checks: true,
      coordination_redis: {
        host: "os.environ/REDIS_HOST",
        port: "os.environ/REDIS_PORT",
        password: "os.environ/REDIS_PASSWORD",
      },
      use_shared_health_check: true,
    });
    assert.deepEqual((load(values) as Mapping)["proxy_config"], config);
    const deployment = JSON.stringify(ofKind(manifests, "Deployment"));
    for (const name of ["LOCAL_KEY", "REDIS_PASSWORD", "LITELLM_SALT_KEY", "DATABASE_URL"]) {
      assert.ok(
        deployment.includes(`{"secretKeyRef":{"name":"litellm-env","key":"${name}"}}`),
        name,
      );
    }
  });
});

test("the pods reach Redis and the vendors' own ports", () => {
  withDirectory((directory) => {
    const policy = JSON.stringify(ofKind(build(directory, index()).manifests, "NetworkPolicy"));
    assert.match(policy, /"port":6379.*"port":443.*"port":8080/);
  });
});

test("an image and a number of proxies can be given, and nothing that is not one", () => {
  withDirectory((directory) => {
    const { manifests } = build(
      directory,
      index(),
      "--image",
      "a.example:5000/l:1",
      "--replicas",
      "3",
    );
    assert.match(manifests, /image: a\.example:5000\/l:1\n/);
    assert.match(manifests, /minReplicas: 3\n {2}maxReplicas: 15\n/);
    const groups = path.join(directory, "index.ts");
    for (const wrong of [
      ["--image", "litellm"],
      ["--replicas", "0"],
    ]) {
      assert.equal(runCli(["build", groups, "--kubernetes", ...wrong]).status, 2);
    }
    assert.equal(runCli(["build", groups, "--replicas", "3"]).status, 2);
  });
});

const validator = cacheFile("kubernetes-validate/bin/python");

function validate(directory: string, text: string): void {
  const file = path.join(directory, "validated.yaml");
  writeFileSync(file, text);
  const args = ["-m", "kubernetes_validate", "--strict", file];
  const { status, stdout, stderr } = spawnSync(validator, args, { encoding: "utf8" });
  assert.equal(status, 0, `${stdout}${stderr}`);
}

test(
  "kubernetes-validate takes the manifests, strictly",
  needsFile(validator, "kubernetes-validate"),
  () => {
    withDirectory((directory) => validate(directory, build(directory, index()).manifests));
  },
);

// LITELLM_HELM_CHART names a checkout of the real chart, deploy/charts/litellm-helm
const chart = process.env["LITELLM_HELM_CHART"] ?? inRoot("test/fixtures/kubernetes/chart");

test("helm renders the values, and lints them", needs("helm"), () => {
  withDirectory((directory) => {
    const { values } = build(directory, index());
    const file = path.join(directory, "kubernetes/values.yaml");
    const rendered = spawnSync("helm", ["template", "litellm", chart, "-f", file], {
      encoding: "utf8",
    });
    assert.equal(rendered.status, 0, rendered.stderr);
    const config = ofKind(rendered.stdout, "ConfigMap")["data"] as Record<string, string>;
    assert.deepEqual(load(config["config.yaml"] ?? ""), (load(values) as Mapping)["proxy_config"]);
    const linted = spawnSync("helm", ["lint", "--strict", chart, "-f", file], { encoding: "utf8" });
    assert.equal(linted.status, 0, linted.stdout + linted.stderr);
    if (existsSync(validator)) validate(directory, rendered.stdout);
  });
});
