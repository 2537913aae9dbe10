import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Config } from "../../generate.ts";
import { is180 } from "../../lint/versions.ts";
import { packagesOf } from "../../litellm/packages.ts";
import { bundleFiles, isLocked, lockedLitellm } from "../../outputs/bundle.ts";
import { type OutputFile, outputFiles } from "../../outputs/index.ts";
import { mappingOf } from "../../yaml/read-values.ts";
import type { Command, Io, Parsed } from "../command.ts";
import { stringOption, UsageError } from "../command.ts";
import { count } from "../count.ts";
import { earlierBundle } from "../earlier-bundle.ts";
import { generateFrom } from "../generated.ts";
import { removeLeftOver } from "../left-over.ts";
import { modulesIn } from "../modules.ts";
import { targetOption } from "../options.ts";
import { refuseOwnFiles } from "../own-files.ts";
import { printProblems } from "../show-finding.ts";
import { shownPath } from "../shown-path.ts";
import { messageOf, refusalOf } from "../system-error.ts";
import { writeFiles } from "../write-files.ts";

declare const MUFFINTIN_VERSION: string;

/** What deploy/ adds to the files of a build, with their permissions. */
const scripts = {
  "push.sh": 0o755,
  "deploy.sh": 0o755,
  "prepare.sh": 0o644,
  "switch.sh": 0o644,
  "check.py": 0o755,
  "check_load.py": 0o644,
  "check_proxy.py": 0o644,
  "check_report.py": 0o644,
  "litellm.service": 0o644,
};

function readText(file: string, shown: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? refusalOf(error) : String(error);
    throw new UsageError(`${shown}: cannot be read: ${reason}`);
  }
}

/** LiteLLM's requirements with hashes, and the LiteLLM that they pin. */
type Lock = { text: string; version: string; shown: string };

function lockFile(parsed: Parsed, target: string | undefined, io: Io): Lock {
  const given = stringOption(parsed, "requirements");
  const shown = given ?? "requirements.txt";
  const text = readText(
    given === undefined ? join(io.home, "deploy", shown) : resolve(io.cwd, given),
    shown,
  );
  try {
    const version = lockedLitellm(text);
    if (target === undefined || target === version) return { text, version, shown };
    throw new Error(
      `it pins LiteLLM ${version}, not --target ${target}; name a lock of that version with --requirements`,
    );
  } catch (error) {
    throw new UsageError(`${shown}: ${messageOf(error)}`);
  }
}

/** LiteLLM stops, or loses what it should tell, without what the config makes it import. */
function refuseLacking({ text, shown, version }: Lock, config: Config): void {
  if (mappingOf(config.general_settings)["database_url"] && !isLocked(text, "prisma"))
    throw new UsageError(
      `${shown}: general_settings.database_url needs prisma, which is not in it: the proxy refuses to start; run LiteLLM's own image, which has it, or keep the config without a database`,
    );
  const lacking = packagesOf(config, is180(version)).find(({ name }) => !isLocked(text, name));
  if (lacking === undefined) return;
  const { what, name, versions = "", without } = lacking;
  throw new UsageError(
    `${shown}: ${what} imports ${name}${versions}, which is not in it: ${without}; lock it with litellm[proxy], and name that lock with --requirements`,
  );
}

/** A module of the user's must not stand in the place of a file that every bundle has. */
function refuseTaken(modules: readonly OutputFile[], own: readonly OutputFile[]): void {
  const taken = modules.find(({ name }) => own.some((file) => file.name === name));
  if (taken === undefined) return;
  throw new UsageError(
    `${taken.name}: a bundle has a file of that name; call the module otherwise`,
  );
}

function run(parsed: Parsed, io: Io): number {
  const [target = "groups", ...surplus] = parsed.positionals;
  if (surplus.length > 0)
    throw new UsageError(`${surplus.join(" ")}: only one directory can be bundled`);
  const out = resolve(io.cwd, stringOption(parsed, "out") ?? "bundle");
  const shown = shownPath(out, io);
  const version = stringOption(parsed, "target");
  const lock = lockFile(parsed, version, io);

  const { inventory, generated, served, whole, findings, folder } = generateFrom(
    target,
    version,
    io,
  );
  if (printProblems(findings, io) > 0) {
    io.stderr(`nothing was written: ${target} has errors\n`);
    return 1;
  }

  refuseLacking(lock, whole);
  const own = [
    // in one file, since the host reads the config from a folder of its own
    ...outputFiles(inventory, { ...generated, config: whole }, "yaml", { served }),
    { name: "requirements.txt", mode: 0o644, text: lock.text },
    ...Object.entries(scripts).map(([name, mode]) => ({
      name,
      mode,
      text: readText(join(io.home, "deploy", name), name),
    })),
  ];
  const modules = modulesIn(folder)(whole).files;
  refuseTaken(modules, own);
  try {
    const bundle = bundleFiles([...own, ...modules], {
      muffintin: MUFFINTIN_VERSION,
      litellm: lock.version,
      deployments: whole.model_list.length,
    });
    const place = { directory: out, shown };
    const left = earlierBundle(place, bundle.files);
    refuseOwnFiles(place, bundle.files);
    writeFiles([{ ...place, files: bundle.files }]);
    removeLeftOver(place, left, io, () => "the bundle no longer has it");
    const { release, litellm, deployments } = bundle.manifest;
    const rows = count(deployments, "deployment");
    io.stdout(`${shown}: release ${release}, LiteLLM ${litellm}, ${rows}\n`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(messageOf(error));
  }
  return 0;
}

export const command: Command = {
  usage: "bundle [DIR|FILE] [--out DIR]",
  description:
    "Makes a directory with all that a host needs: the files of `muffintin build`, LiteLLM's locked\n" +
    "requirements, deploy.sh, the systemd unit and a manifest. `DIR/push.sh HOST DIR` brings it there and to life.",
  options: {
    out: {
      type: "string",
      short: "o",
      value: "DIR",
      description: "where to write (default: bundle)",
    },
    target: targetOption,
    requirements: {
      type: "string",
      value: "FILE",
      description: "a lock with hashes of another LiteLLM (default: the one tested with muffintin)",
    },
  },
  run,
};
