// The Nix versions of this machine, each with a store of its own that lasts for one test file.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { inRoot } from "../root.ts";
import { cacheFile, onPath, skipFor } from "../skip.ts";
import { certificates, sandboxPaths } from "./host.ts";
import { scratch } from "./scratch.ts";

export type Nix = {
  /** how test names call it */
  name: string;
  /** the folder that its store and state are in */
  home: string;
  /** settings that this Nix alone needs */
  settings: string[];
  program(name: "nix" | "nix-store"): string;
};

export type Outcome = { status: number; stdout: string; stderr: string };

const asRoot = process.getuid?.() === 0;

/** Why no Nix can be run here; undefined where it can. */
function whyNoNix(): string | undefined {
  if (process.platform !== "linux") return "the stub nixpkgs knows Linux hosts only";
  const missing = ["git", "npm"].find((program) => onPath(program) === undefined);
  if (missing !== undefined) return `${missing} is not on PATH`;
  if (!existsSync(inRoot(".git"))) return "the project is no git checkout";
  const groups = existsSync("/etc/group") ? readFileSync("/etc/group", "utf8") : "";
  if (asRoot && !/^nixbld:/m.test(groups)) return "root needs the group nixbld to build with Nix";
  return undefined;
}

type Candidate = Pick<Nix, "name" | "settings"> & { folder: string | undefined; missing: string };

const onHost = onPath("nix");
const candidates: Candidate[] = [
  {
    name: "Nix on PATH",
    settings: [],
    folder: onHost && path.dirname(onHost),
    missing: "nix is not on PATH",
  },
  {
    name: "Nix 2.26",
    // its hook would be /proc/self/exe, which is the loader that it is started through
    settings: ["build-hook ="],
    folder: [cacheFile("nix-2.26", "bin")].find(existsSync),
    missing: "Nix 2.26 is missing: test/fetch-tools.sh brings it",
  },
];

/** Every Nix that the tests are for, with the reason to skip where it is not there. */
export const everyNix: { nix: Nix; skip: string | false }[] = candidates.map(
  ({ name, settings, folder, missing }, index) => {
    const why = folder === undefined ? missing : whyNoNix();
    const program = (tool: string): string => path.join(folder ?? "", tool);
    const nix = { name, settings, home: path.join(scratch, `${index}`), program };
    return { nix, ...skipFor(why) };
  },
);

// a network namespace without interfaces proves that nothing is fetched; only root may have one
const isolated = asRoot && spawnSync("unshare", ["--net", "true"]).status === 0;

function environment({ home, settings }: Nix): NodeJS.ProcessEnv {
  const bundle = certificates();
  return {
    PATH: process.env["PATH"],
    HOME: path.join(home, "home"),
    XDG_CACHE_HOME: path.join(home, "cache"),
    NIX_STORE_DIR: path.join(home, "store"),
    NIX_STATE_DIR: path.join(home, "state"),
    NIX_LOG_DIR: path.join(home, "log"),
    NIX_CONF_DIR: path.join(home, "etc"),
    ...(bundle && { NODE_EXTRA_CA_CERTS: bundle, NIX_SSL_CERT_FILE: bundle }),
    NIX_CONFIG: [
      "experimental-features = nix-command flakes",
      "substitute = false",
      "flake-registry =",
      "build-users-group = nixbld",
      "sandbox = true",
      `sandbox-paths = ${sandboxPaths().join(" ")}`,
      ...settings,
    ].join("\n"),
  };
}

// Nix kills whatever else runs as the build user that it takes, so Nix processes with stores of
// their own must agree on who has which user: 2.8 and 2.26 keep those locks in these two folders
function shareBuildUsers(home: string): void {
  const shared = cacheFile("nix-build-users");
  const state = path.join(home, "state");
  mkdirSync(shared, { recursive: true });
  mkdirSync(state, { recursive: true });
  for (const pool of ["userpool", "userpool2"]) {
    const link = path.join(state, pool);
    if (!existsSync(link)) symlinkSync(shared, link);
  }
}

/** Runs a program of one Nix, without a network unless it is asked for. */
export function run(
  nix: Nix,
  [tool, ...args]: ["nix" | "nix-store", ...string[]],
  { cwd = scratch, network = false } = {},
): Outcome {
  mkdirSync(path.join(nix.home, "home"), { recursive: true });
  shareBuildUsers(nix.home);
  const program = nix.program(tool);
  const command = isolated && !network ? ["unshare", "--net", program] : [program];
  const { status, stdout, stderr, error } = spawnSync(
    command[0] ?? program,
    [...command.slice(1), ...args],
    { cwd, env: environment(nix), encoding: "utf8", maxBuffer: 1 << 26 },
  );
  if (error) throw error;
  return { status: status ?? 1, stdout, stderr };
}
