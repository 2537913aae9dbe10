import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Inventory } from "../../../authoring/config.ts";
import type { Generated } from "../../../generate.ts";
import { noFacts } from "../../../lint/facts.ts";
import { lint } from "../../../lint/lint.ts";
import { callbackNames, moduleFile, moduleNames } from "../../../lint/modules.ts";
import { rules } from "../../../lint/rules/index.ts";
import { compromisedIn } from "../../../litellm/compromised.ts";
import type { OutputFile } from "../../../outputs/index.ts";
import type { Parts } from "../../../outputs/kubernetes/kubernetes.ts";
import type { FullReference } from "../../../reference.ts";
import { type Mapping, mappingOf } from "../../../yaml/read-values.ts";
import type { Io, Option, Parsed } from "../../command.ts";
import { stringOption, UsageError } from "../../command.ts";
import { printFindings } from "../../show-finding.ts";

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

function imageOption(parsed: Parsed, io: Io): string | undefined {
  const image = stringOption(parsed, "image");
  if (image === undefined) return undefined;
  const blocked = compromisedIn.exec(image)?.[1];
  if (blocked) {
    throw new UsageError(`--image ${image}: LiteLLM ${blocked} was a compromised release`);
  }
  if (!/^[^\s:]\S*:[^\s:/]+$/.test(image)) {
    throw new UsageError(`--image ${image}: must end with a tag or digest, :1.2.3`);
  }
  if (!/@sha256:|:[^:/]*\d+\.\d/.test(image)) {
    io.stderr(
      `--image ${image}: this tag can move, and the pods then differ; better one version\n`,
    );
  }
  return image;
}

/** The Python modules that a config names, from beside the group files. */
const modulesIn =
  (folder: string): Parts["modules"] =>
  (config) => {
    const section = (name: string): Mapping => mappingOf(config[name]);
    const named = [...callbackNames(section), ...moduleNames(config, section)];
    const names = new Set(named.map(({ name }) => moduleFile(name)));
    // the keys of a ConfigMap have no folders
    return [...names].flatMap((name) => {
      const file = path.join(folder, name ?? "");
      if (name === undefined || name.includes("/") || !existsSync(file)) return [];
      return [{ name, mode: 0o644, text: readFileSync(file, "utf8") }];
    });
  };

type Built = { inventory: Inventory; generated: Generated; reference: FullReference };

const several = /^(?:replicas|redis)\/|^(?:callback\/missing-module|module\/missing)$/;

/** The files for a cluster, none without --kubernetes; prints what is wrong with several proxies. */
export function clusterFiles(
  parsed: Parsed,
  target: string,
  { inventory, generated, reference }: Built,
  io: Io,
): OutputFile[] {
  const replicas = replicasOption(parsed);
  const image = imageOption(parsed, io);
  if (!parsed.values["kubernetes"]) {
    const surplus = ["replicas", "image"].find((name) => parsed.values[name] !== undefined);
    if (surplus) throw new UsageError(`--${surplus} is for --kubernetes`);
    return [];
  }
  const { version } = reference.catalogue;
  const full = path.resolve(io.cwd, target);
  const modules = modulesIn(statSync(full).isDirectory() ? full : path.dirname(full));
  const parts = { catalogue: reference.catalogue, cluster: { version, replicas, image }, modules };
  // loaded here: its hashes take a module that no other build needs
  const { kubernetesFiles }: typeof import("../../../outputs/kubernetes/kubernetes.ts") =
    require("../../../outputs/kubernetes/kubernetes.ts");
  const made = (() => {
    try {
      return kubernetesFiles(inventory, generated, parts);
    } catch (error) {
      throw new UsageError(`--kubernetes: ${error instanceof Error ? error.message : error}`, 1);
    }
  })();
  const place = { file: target, line: 1, column: 1 };
  const exists = (file: string): boolean => made.mounted.has(file);
  const findings = lint(
    { config: made.config, locate: () => place, facts: { ...noFacts, exists } },
    {
      ...{ ...reference, replicas, environment: made.environment },
      rules: rules.filter(({ id }) => several.test(id)),
    },
  );
  printFindings(findings, io);
  return made.files;
}
