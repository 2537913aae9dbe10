import type { Inventory } from "../authoring/config.ts";
import type { Generated } from "../generate.ts";
import { lint } from "../lint/lint.ts";
import { rules } from "../lint/rules/index.ts";
import type { OutputFile } from "../outputs/index.ts";
import type { FullReference } from "../reference.ts";
import type { Io, Option, Parsed } from "./command.ts";
import { stringOption, UsageError } from "./command.ts";
import { printFindings } from "./print-findings.ts";

/** The folder below --out that the files for a cluster are in. */
export const folder = "kubernetes";

export const kubernetesOptions: Readonly<Record<string, Option>> = {
  kubernetes: {
    type: "boolean",
    description: "write manifests and Helm values too, into kubernetes/",
  },
  replicas: {
    type: "string",
    value: "N",
    description: "with --kubernetes: the fewest proxies that run (default: 2)",
  },
  image: {
    type: "string",
    value: "IMAGE",
    description: "with --kubernetes: another image, with tag (default: LiteLLM's own)",
  },
};

function replicasOption(parsed: Parsed): number {
  const given = stringOption(parsed, "replicas") ?? "2";
  if (/^[1-9]\d{0,3}$/.test(given)) return Number(given);
  throw new UsageError(`--replicas ${given}: must be a number from 1 to 9999`);
}

function imageOption(parsed: Parsed): string | undefined {
  const given = stringOption(parsed, "image");
  if (given === undefined || /^[^\s:]+(?::\d+\/[^\s:]+)?:[^\s:/]+$/.test(given)) return given;
  throw new UsageError(`--image ${given}: must end with a tag or digest, :1.2.3`);
}

type Built = { inventory: Inventory; generated: Generated; reference: FullReference };

/** The files for a cluster, none without --kubernetes; prints what is wrong with several proxies. */
export function clusterFiles(
  parsed: Parsed,
  target: string,
  { inventory, generated, reference }: Built,
  io: Io,
): OutputFile[] {
  const replicas = replicasOption(parsed);
  const image = imageOption(parsed);
  if (!parsed.values["kubernetes"]) {
    const surplus = ["replicas", "image"].find((name) => parsed.values[name] !== undefined);
    if (surplus) throw new UsageError(`--${surplus} is for --kubernetes`);
    return [];
  }
  const { version } = reference.catalogue;
  // loaded here: its hashes take a module that no other build needs
  const { kubernetesFiles }: typeof import("../outputs/kubernetes/kubernetes.ts") =
    require("../outputs/kubernetes/kubernetes.ts");
  const made = (() => {
    try {
      return kubernetesFiles(inventory, generated, reference.catalogue, {
        ...{ version, replicas, image },
      });
    } catch (error) {
      throw new UsageError(`--kubernetes: ${error instanceof Error ? error.message : error}`, 1);
    }
  })();
  const several = rules.filter(({ id }) => /^(replicas|redis)\//.test(id));
  const place = { file: target, line: 1, column: 1 };
  const findings = lint(
    { config: made.config, locate: () => place },
    { ...reference, rules: several, replicas, environment: new Set(made.variables) },
  );
  printFindings(findings, io);
  return made.files;
}
