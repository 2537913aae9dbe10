import type { Inventory } from "../../authoring/config.ts";
import type { Generated } from "../../generate.ts";
import type { Catalogue } from "../../litellm/catalogue.ts";
import { configYaml } from "../config.ts";
import type { OutputFile } from "../index.ts";
import { visionFiles } from "../vision/vision.ts";
import { configMap, manifests, mostBytes } from "./manifests.ts";
import type { Cluster } from "./pod.ts";
import { sharedConfig, variablesOf } from "./shared.ts";
import { helmValues } from "./values.ts";

/**
 * The files for a cluster: plain manifests, and values for LiteLLM's Helm chart.
 *
 * @throws Error when the config is too large for a ConfigMap
 */
export function kubernetesFiles(
  inventory: Inventory,
  generated: Generated,
  catalogue: Pick<Catalogue, "places">,
  cluster: Cluster,
): { config: Generated["config"]; variables: string[]; files: OutputFile[] } {
  const config = sharedConfig(generated.config, catalogue);
  const variables = variablesOf(generated, config);
  const mounted = [
    { name: "config.yaml", mode: 0o600, text: configYaml({ ...generated, config }) },
    ...visionFiles(inventory, generated),
  ];
  const map = configMap(mounted);
  const bytes = mounted.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (bytes > mostBytes) {
    throw new Error(`the config has ${bytes} bytes, and a ConfigMap takes ${mostBytes}`);
  }
  return {
    config,
    variables,
    files: [
      { name: "manifests.yaml", mode: 0o644, text: manifests(config, map, variables, cluster) },
      { name: "values.yaml", mode: 0o644, text: helmValues(config, map, variables, cluster) },
    ],
  };
}
