import type { Finding } from "../../../lint/finding.ts";
import { lint } from "../../../lint/lint.ts";
import { rules } from "../../../lint/rules/index.ts";
import type { OutputFile } from "../../../outputs/index.ts";
import type { ClusterFiles } from "../../../outputs/kubernetes/kubernetes.ts";
import { scaling, strategy } from "../../../outputs/kubernetes/pod.ts";
import type { Io, Option, Parsed } from "../../command.ts";
import { UsageError } from "../../command.ts";
import type { Built } from "../../generated.ts";
import { modulesIn } from "../../modules.ts";
import { replicasOption } from "../../options.ts";
import { printFindings } from "../../show-finding.ts";
import { messageOf } from "../../system-error.ts";
import { imageOption } from "./image.ts";

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

const several = /^(?:replicas|redis)\//;
/** Rules that add up what each proxy takes for itself: as many count as there can be. */
const summed = ["replicas/connections", "replicas/parallel-requests"];

const { maxSurge: surge } = strategy.rollingUpdate;

/** What is wrong with a config for several proxies. */
function findingsOf(
  { config, environment }: ClusterFiles,
  { at, reference, replicas }: { replicas: number } & Pick<Built, "at" | "reference">,
): Finding[] {
  const { to } = scaling({ replicas });
  const found = (replicas: number, wanted: (id: string) => boolean): Finding[] =>
    lint(
      { config, locate: at.place },
      { ...reference, replicas, environment, rules: rules.filter(({ id }) => wanted(id)) },
    );
  const most = `the HorizontalPodAutoscaler goes up to ${to}, a rollout to ${to + surge}`;
  const all = [
    ...found(Math.max(replicas, 2), (id) => several.test(id) && !summed.includes(id)),
    ...found(to + surge, (id) => summed.includes(id)).map((finding) => ({
      ...finding,
      message: `${finding.message} (${most})`,
    })),
  ];
  return all.map((finding) => ({ ...finding, path: at.reword(finding.path) }));
}

/** The files for a cluster, in a folder of theirs; none without --kubernetes; prints what is wrong with several proxies. */
export function clusterFiles(
  parsed: Parsed,
  { inventory, generated, whole, reference, at, folder: beside }: Built,
  io: Io,
): OutputFile[] {
  const replicas = replicasOption(parsed) ?? 2;
  const { version } = reference.catalogue;
  const image = imageOption(parsed, version, io);
  if (!parsed.values["kubernetes"]) {
    const surplus = ["replicas", "image"].find((name) => parsed.values[name] !== undefined);
    if (surplus) throw new UsageError(`--${surplus} is for --kubernetes`);
    return [];
  }
  const { catalogue } = reference;
  const cluster = { version, replicas, image };
  const parts = { catalogue, cluster, modules: modulesIn(beside) };
  // loaded here: other builds do without its code
  const { kubernetesFiles }: typeof import("../../../outputs/kubernetes/kubernetes.ts") =
    require("../../../outputs/kubernetes/kubernetes.ts");
  const made = (() => {
    try {
      return kubernetesFiles(inventory, { ...generated, config: whole }, parts);
    } catch (error) {
      throw new UsageError(`--kubernetes: ${messageOf(error)}`, 1);
    }
  })();
  printFindings(findingsOf(made, { at, reference, replicas }), io);
  return made.files.map((file) => ({ ...file, name: `kubernetes/${file.name}` }));
}
