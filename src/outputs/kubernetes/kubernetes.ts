import type { Inventory } from "../../authoring/config.ts";
import type { Generated } from "../../generate.ts";
import type { Catalogue } from "../../litellm/catalogue.ts";
import type { Mapping } from "../../yaml/read-values.ts";
import { configYaml } from "../config.ts";
import type { OutputFile } from "../index.ts";
import { visionFiles } from "../vision/vision.ts";
import { variablesOf } from "./deployment.ts";
import { kustomization } from "./kustomization.ts";
import { manifests } from "./manifests.ts";
import { configMap, mostBytes } from "./mounted.ts";
import type { Cluster } from "./pod.ts";
import { needsOf, secretExample } from "./secret.ts";
import { sharedConfig } from "./shared.ts";
import { helmValues } from "./values.ts";

/** What the files for a cluster are made of, beside the group files. */
export type Parts = {
  catalogue: Pick<Catalogue, "places">;
  cluster: Cluster;
  /** Python modules from beside the group files: those that the config names, and what they import */
  modules: (config: Mapping) => { files: readonly OutputFile[]; imports: boolean };
};

export type ClusterFiles = {
  config: Generated["config"];
  /** the names in the pods' environment */
  environment: Set<string>;
  files: OutputFile[];
};

/**
 * The files for a cluster: plain manifests, values for LiteLLM's Helm chart, and what the Secret of
 * both holds.
 *
 * @throws Error when the config is too large for a ConfigMap
 */
export function kubernetesFiles(
  inventory: Inventory,
  generated: Generated,
  { catalogue, cluster, modules }: Parts,
): ClusterFiles {
  const config = sharedConfig(generated.config, catalogue);
  const needs = needsOf(generated, config);
  const own = modules(config);
  const mounted = [
    { name: "config.yaml", mode: 0o600, text: configYaml({ ...generated, config }) },
    ...visionFiles(inventory, generated),
    ...own.files,
  ];
  const bytes = mounted.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (bytes > mostBytes) {
    throw new Error(`the config has ${bytes} bytes, and a ConfigMap takes ${mostBytes}`);
  }
  const map = configMap(mounted, cluster, own.imports);
  const file = (name: string, text: string): OutputFile => ({ name, mode: 0o644, text });
  return {
    config,
    environment: new Set([...needs.variables, ...Object.keys(variablesOf(needs, map))]),
    files: [
      file("manifests.yaml", manifests(config, map, needs, cluster)),
      file("kustomization.yaml", kustomization),
      file("values.yaml", helmValues(config, map, needs, cluster)),
      file(".env.example", secretExample(needs, config)),
    ],
  };
}
