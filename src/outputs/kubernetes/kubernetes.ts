import type { Inventory } from "../../authoring/config.ts";
import type { Generated } from "../../generate.ts";
import type { Catalogue } from "../../litellm/catalogue.ts";
import { configYaml } from "../config.ts";
import type { OutputFile } from "../index.ts";
import { visionFiles } from "../vision/vision.ts";
import { kustomization } from "./kustomization.ts";
import { configMap, manifests, mostBytes } from "./manifests.ts";
import type { Cluster } from "./pod.ts";
import { copilotMount, needsOf, secretExample } from "./secret.ts";
import { sharedConfig } from "./shared.ts";
import { helmValues } from "./values.ts";

/** What the files for a cluster are made of, beside the group files. */
export type Parts = {
  catalogue: Pick<Catalogue, "places">;
  cluster: Cluster;
  /** Python modules that stand beside the group files, for those that the config names */
  modules: (config: Generated["config"]) => readonly OutputFile[];
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
): {
  config: Generated["config"];
  /** the names in the pods' environment */
  environment: Set<string>;
  /** the names of the files beside the config */
  mounted: Set<string>;
  files: OutputFile[];
} {
  const config = sharedConfig(generated.config, catalogue);
  const needs = needsOf(generated, config);
  const mounted = [
    { name: "config.yaml", mode: 0o600, text: configYaml({ ...generated, config }) },
    ...visionFiles(inventory, generated),
    ...modules(config),
  ];
  const bytes = mounted.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (bytes > mostBytes) {
    throw new Error(`the config has ${bytes} bytes, and a ConfigMap takes ${mostBytes}`);
  }
  const map = configMap(mounted, cluster);
  const file = (name: string, text: string): OutputFile => ({ name, mode: 0o644, text });
  return {
    config,
    environment: new Set([...needs.variables, ...Object.keys(copilotMount(needs).environment)]),
    mounted: new Set(mounted.map(({ name }) => name)),
    files: [
      file("manifests.yaml", manifests(config, map, needs, cluster)),
      file("kustomization.yaml", kustomization),
      file("values.yaml", helmValues(config, map, needs, cluster)),
      file(".env.example", secretExample(needs)),
    ],
  };
}
