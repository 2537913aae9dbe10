// What the tests of the files for a cluster build and look at.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { loadAll } from "js-yaml";
import { runCli } from "../cli/run-cli.ts";
import { cacheFile } from "../skip.ts";

export type Mapping = Record<string, unknown>;

export const index = (
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

export type Built = {
  directory: string;
  manifests: string;
  values: string;
  secret: string;
  stderr: string;
};

export function build(directory: string, source: string, ...args: string[]): Built {
  const groups = path.join(directory, "index.ts");
  writeFileSync(groups, source);
  const all = ["build", groups, "--out", directory, "--kubernetes", ...args];
  const { status, stderr } = runCli(all, { cwd: directory });
  assert.equal(status, 0, stderr);
  const read = (name: string) => readFileSync(path.join(directory, "kubernetes", name), "utf8");
  const secret = read(".env.example");
  return {
    directory,
    stderr,
    secret,
    manifests: read("manifests.yaml"),
    values: read("values.yaml"),
  };
}

export const ofKind = (manifests: string, kind: string): Mapping =>
  (loadAll(manifests) as Mapping[]).find((manifest) => manifest["kind"] === kind) ?? {};

type Pod = {
  containers: {
    image: string;
    args: string[];
    env: { name: string; value?: string }[];
    volumeMounts: { name: string; mountPath: string }[];
    resources: Mapping;
  }[];
  volumes: {
    name: string;
    configMap?: { name: string; items?: { key: string; path: string }[] };
  }[];
};

export const podOf = (manifests: string): Pod =>
  (ofKind(manifests, "Deployment")["spec"] as { template: { spec: Pod } }).template.spec;

export const nameOf = (manifest: Mapping): string =>
  String((manifest["metadata"] as Mapping)["name"]);

export const validator = cacheFile("kubernetes-validate/bin/python");

export function validate(directory: string, text: string): void {
  const file = path.join(directory, "validated.yaml");
  writeFileSync(file, text);
  const args = ["-m", "kubernetes_validate", "--strict", file];
  const { status, stdout, stderr } = spawnSync(validator, args, { encoding: "utf8" });
  assert.equal(status, 0, `${stdout}${stderr}`);
}
