// Finds the LiteLLM to rehearse with: the one that is named, or the pinned one that uv brings.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { compromised } from "../litellm/compromised.ts";
import { onPath } from "../on-path.ts";
import { withPython } from "./proxy.ts";

/** What stands in the way of a rehearsal, as a sentence. */
export class NoLitellm extends Error {
  override name = "NoLitellm";
}

export type Litellm = { readonly command: readonly string[]; readonly version: string };

type Env = Readonly<Record<string, string | undefined>>;

/** The Python of a script, as its first line says. */
function pythonOf(program: string): string | undefined {
  const [first = ""] = readFileSync(program, "latin1").split("\n", 1);
  return /^#!\s*(\S*python\S*)/.exec(first)?.[1];
}

function metadata(folder: string): string | undefined {
  try {
    for (const name of readdirSync(folder)) {
      const version = /^litellm-(\d[\w.]*)\.dist-info$/.exec(name)?.[1];
      if (version !== undefined) return version;
    }
  } catch {
    // there is no such folder
  }
  return undefined;
}

/** The version in a Python's environment, read without starting it. */
function installed(python: string): string | undefined {
  const lib = join(dirname(dirname(python)), "lib");
  const folders = existsSync(lib) ? readdirSync(lib) : [];
  for (const name of folders.filter((each) => each.startsWith("python"))) {
    const version = metadata(join(lib, name, "site-packages"));
    if (version !== undefined) return version;
  }
  return undefined;
}

const ask = "import importlib.metadata as m, sys; print(m.version('litellm'))";

function versionOf(python: string): string | undefined {
  const found = installed(python);
  if (found !== undefined) return found;
  const { status, stdout } = spawnSync(python, ["-I", "-c", ask], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

function named(given: string, cwd: string, env: Env): Litellm {
  const program = onPath(given.includes("/") ? resolve(cwd, given) : given, env);
  if (program === undefined) throw new NoLitellm(`--litellm ${given}: there is no such program`);
  const isPython = /^(?:python|pypy)[\d.]*$/.test(basename(program));
  const python = isPython ? program : pythonOf(realpathSync(program));
  if (python !== undefined && python !== program && !existsSync(python)) {
    throw new NoLitellm(
      `--litellm ${given}: it starts ${python}, which is not there; name the python of its environment`,
    );
  }
  const version = python === undefined ? undefined : versionOf(python);
  if (version === undefined) {
    throw new NoLitellm(
      `--litellm ${given}: it has no LiteLLM; name a litellm program, or a python that has litellm[proxy]`,
    );
  }
  return { command: isPython ? withPython(program) : [program], version };
}

const locate = "import sys; print(sys.executable)";

function brought(version: string, env: Env): Litellm {
  const uv = onPath("uv", env);
  if (uv === undefined) {
    throw new NoLitellm(
      `there is no uv on PATH to bring LiteLLM ${version}; install uv, or name a LiteLLM that is here: --litellm PATH`,
    );
  }
  const args = ["tool", "run", "--from", `litellm[proxy]==${version}`, "python", "-c", locate];
  const { status, stdout, stderr } = spawnSync(uv, args, { encoding: "utf8", env });
  const python = stdout.trim().split("\n").at(-1) ?? "";
  if (status !== 0 || python === "") {
    const said =
      stderr
        .trim()
        .split("\n")
        .findLast((line) => line.trim() !== "") ?? "";
    throw new NoLitellm(`uv could not bring LiteLLM ${version}: ${said.trim()}`);
  }
  return { command: withPython(python), version };
}

/**
 * The LiteLLM of --litellm, or the wanted one through uv.
 *
 * @throws NoLitellm where there is none, or it is not the wanted version
 */
export function findLitellm(
  given: string | undefined,
  wanted: string,
  { cwd, env }: { cwd: string; env: Env },
): Litellm {
  if (compromised.includes(wanted)) throw new NoLitellm(`LiteLLM ${wanted} holds foreign code`);
  if (given === undefined) return brought(wanted, env);
  const found = named(given, cwd, env);
  if (compromised.includes(found.version)) {
    throw new NoLitellm(
      `${given} is LiteLLM ${found.version}, which was published with foreign code: remove it`,
    );
  }
  if (found.version === wanted) return found;
  throw new NoLitellm(
    `${given} is LiteLLM ${found.version}, the rehearsal is of ${wanted}: say --target ${found.version}, or leave --litellm out and uv brings ${wanted}`,
  );
}
