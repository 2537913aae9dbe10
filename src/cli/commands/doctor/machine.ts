import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { compromised } from "../../../litellm/compromised.ts";
import { onPath } from "../../../on-path.ts";
import { ask, type Check, fail, ok, type Patient, warn } from "./check.ts";

/** The oldest Nix that nixpkgs itself supports. */
const oldestNix = [2, 18] as const;

/** An older one than is needed does not get here: it is refused at the start. */
const checkNode = (): Check => ok("node", `Node ${process.versions.node}`);

function checkNix({ io }: Patient): Check {
  const answer = ask(io, "nix", ["--version"]);
  const [, version, major, minor] = /((\d+)\.(\d+)\S*)/.exec(answer?.text ?? "") ?? [];
  if (version === undefined) {
    return warn("nix", "Nix is not on PATH; it is needed only for the flake and the modules");
  }
  const [first, second] = oldestNix;
  const recent = Number(major) > first || (Number(major) === first && Number(minor) >= second);
  return recent
    ? ok("nix", `Nix ${version}`)
    : warn("nix", `Nix ${version} is older than ${oldestNix.join(".")}, which nixpkgs needs`);
}

const metadata = "import importlib.metadata as m; print(m.version('litellm'))";

/** The version as its Python says, which takes no second; else as the program says, which takes ten. */
function litellmVersion(program: string, { io }: Patient): string | undefined {
  const [first = ""] = readFileSync(program, "latin1").split("\n", 1);
  const [, python] = /^#!\s*(\S*python\S*)\s*$/.exec(first) ?? [];
  const quick = python === undefined ? undefined : ask(io, python, ["-c", metadata]);
  const told = quick?.ok ? quick : ask(io, program, ["--version"]);
  return /\d+\.\d+\.\d+\S*/.exec(told?.text ?? "")?.[0];
}

function checkLitellm(patient: Patient): Check {
  const { io, litellm, target } = patient;
  const named = litellm.includes("/") ? resolve(io.cwd, litellm) : litellm;
  const program = onPath(named, io.env);
  if (program === undefined) {
    if (litellm.includes("/")) {
      const folder = statSync(named, { throwIfNoEntry: false })?.isDirectory();
      const why = folder ? "a folder; name the litellm program in it" : "no such program";
      return fail("litellm", `--litellm ${litellm}: ${why}`);
    }
    return warn("litellm", `${litellm} is not on PATH; a service may bring its own`);
  }
  const version = litellmVersion(program, patient);
  if (version === undefined) return fail("litellm", `${program} does not say which version it is`);
  if (compromised.includes(version)) {
    return fail("litellm", `LiteLLM ${version} was published with foreign code: remove it`);
  }
  return version === target
    ? ok("litellm", `LiteLLM ${version}, which the config is made for`)
    : warn("litellm", `LiteLLM ${version} is installed, the config is made for ${target}`);
}

const locks = ["requirements.txt", "uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock"];

function lockedVersion(text: string): string | undefined {
  const pinned = /^litellm(?:\[[^\]]*\])?\s*==\s*([\w.]+)/m.exec(text);
  const package_ = /name\s*=\s*"litellm"\s*\nversion\s*=\s*"([^"]+)"/.exec(text);
  const pipfile = /"litellm"\s*:\s*\{[^}]*"version"\s*:\s*"==([^"]+)"/.exec(text);
  return (pinned ?? package_ ?? pipfile)?.[1];
}

/** The locks beside the config name no compromised release. */
function checkLocks({ io }: Patient): Check[] {
  return locks.flatMap((name): Check[] => {
    const file = join(io.cwd, name);
    const version = existsSync(file) ? lockedVersion(readFileSync(file, "utf8")) : undefined;
    if (version === undefined) return [];
    return compromised.includes(version)
      ? [fail("lock", `${name} pins LiteLLM ${version}, which was published with foreign code`)]
      : [ok("lock", `${name} pins LiteLLM ${version}`)];
  });
}

/** What this machine has: Node, Nix, LiteLLM, locks. */
export const machineChecks = (patient: Patient): Check[] => [
  checkNode(),
  checkNix(patient),
  checkLitellm(patient),
  ...checkLocks(patient),
];
