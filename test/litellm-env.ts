// The Python environment that the tests own: the real LiteLLM, from deploy/requirements.txt.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { inRoot } from "./root.ts";

const requirements = inRoot("deploy", "requirements.txt");
const oldest = [3, 10] as const;
/** LiteLLM's own metadata says below 3.15. */
const newest = [3, 14] as const;

function run(command: string, args: string[]): { status: number; output: string } {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
  return { status: status ?? 1, output: error ? error.message : `${stdout}${stderr}`.trim() };
}

type Python = { program: string; version: string };

const hasUv = (): boolean => run("uv", ["--version"]).status === 0;

function versionOf(program: string): Python | undefined {
  // Debian splits venv and ensurepip off; uv needs neither.
  const modules = hasUv() ? "sys" : "sys, venv, ensurepip";
  const script = `import ${modules}; print('%d.%d' % sys.version_info[:2])`;
  const { status, output } = run(program, ["-c", script]);
  const [major = 0, minor = 0] = output.split(".").map(Number);
  if (status !== 0 || major !== 3 || minor < oldest[1] || minor > newest[1]) return undefined;
  return { program, version: output };
}

let found: Python | undefined;

function systemPython(): Python | undefined {
  for (const name of [
    "python3",
    "python3.14",
    "python3.13",
    "python3.12",
    "python3.11",
    "python3.10",
  ]) {
    found ??= versionOf(name);
  }
  return found;
}

/** Why LiteLLM cannot run on this machine; undefined where it can. */
export function whyNoLitellm(): string | undefined {
  const named = process.env["MUFFINTIN_LITELLM"];
  if (named !== undefined && named !== "") {
    return existsSync(named) ? undefined : `MUFFINTIN_LITELLM names no file: ${named}`;
  }
  if (systemPython() !== undefined) return undefined;
  return "there is no Python from 3.10 to 3.14 with venv and pip";
}

function install(base: Python, into: string): void {
  const python = path.join(into, "bin", "python");
  const steps: [string, string[]][] = hasUv()
    ? [
        ["uv", ["venv", "--quiet", "--allow-existing", "--python", base.program, into]],
        [
          "uv",
          ["pip", "install", "--quiet", "--python", python, "--no-deps", "--require-hashes", "-r"],
        ],
      ]
    : [
        [base.program, ["-m", "venv", into]],
        [python, ["-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes", "-r"]],
      ];
  for (const [command, args] of steps) {
    const all = args.at(-1) === "-r" ? [...args, requirements] : args;
    const { status, output } = run(command, all);
    if (status !== 0) throw new Error(`${command} ${all.join(" ")} failed:\n${output}`);
  }
  // Where pip leaves it out, every start of LiteLLM compiles for ten seconds. Some packages bring
  // files that are no Python 3; those stay as they are.
  run(python, ["-m", "compileall", "-q", "-j", "0", path.join(into, "lib")]);
}

const pause = (): unknown => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);

function alive(building: string): boolean {
  try {
    process.kill(Number(readFileSync(path.join(building, "builder"), "utf8")), 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The folder under construction is the lock too: whoever makes it builds, the others wait. */
function claim(building: string): boolean {
  try {
    mkdirSync(building);
    writeFileSync(path.join(building, "builder"), String(process.pid));
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function build(base: Python, folder: string): void {
  const building = `${folder}.building`;
  mkdirSync(path.dirname(folder), { recursive: true });
  const deadline = Date.now() + 600_000;
  while (!existsSync(folder)) {
    if (Date.now() > deadline) throw new Error(`${building} is not done: remove it, try again`);
    if (claim(building)) {
      try {
        install(base, building);
        renameSync(building, folder);
      } catch (error) {
        rmSync(building, { recursive: true, force: true });
        throw error;
      }
      return;
    }
    pause();
    if (!existsSync(folder) && existsSync(building) && !alive(building)) {
      rmSync(building, { recursive: true, force: true });
    }
  }
}

/**
 * The Python that has LiteLLM (and so PyYAML), made on first use: MUFFINTIN_LITELLM, or an
 * environment in the user's cache, named after the lock file and Python's version.
 * Scripts in its bin/ carry the path it was built under: run modules with `python -m`.
 */
export function litellmPython(): string {
  const reason = whyNoLitellm();
  if (reason !== undefined) throw new Error(reason);
  const named = process.env["MUFFINTIN_LITELLM"];
  if (named !== undefined && named !== "") return named;
  const base = systemPython();
  if (base === undefined) throw new Error("no Python");
  const hash = createHash("sha256").update(readFileSync(requirements)).digest("hex").slice(0, 12);
  const cache = process.env["XDG_CACHE_HOME"] || path.join(homedir(), ".cache");
  const folder = path.join(cache, "muffintin", `litellm-${hash}-${base.version}`);
  build(base, folder);
  return path.join(folder, "bin", "python");
}
