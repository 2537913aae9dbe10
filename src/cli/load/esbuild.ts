import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { didYouMean } from "../../nearest.ts";
import type { Io } from "../command.ts";
import { UsageError } from "../command.ts";
import { shownPath } from "../shown-path.ts";

/** Where TypeScript could not be bundled: the user's own file and line. */
export type BundleError = { file: string; line: number; column: number; message: string };

function esbuildProgram({ env, home }: Pick<Io, "env" | "home">): string {
  const named = env["ESBUILD_BINARY_PATH"];
  if (named) return named;
  const name = `@esbuild/${process.platform}-${process.arch}/bin/esbuild`;
  // where npm puts it, told without loading what looks everywhere
  const usual = join(home, "..", "node_modules", name);
  if (existsSync(usual)) return usual;
  try {
    // loaded here: it takes the loader of ES modules with it
    const { createRequire }: typeof import("node:module") = require("node:module");
    return createRequire(join(home, "package.json")).resolve(name);
  } catch {
    throw new UsageError(
      "esbuild is not installed: run `npm install`, or name its program in ESBUILD_BINARY_PATH",
    );
  }
}

/** The names that a file exports where it declares them; none where there is no such file. */
export function exportsOf(file: string): string[] {
  if (!existsSync(file)) return [];
  const declared = /^export\s+(?:const|let|var|function|class)\s+(\w+)/gm;
  return [...readFileSync(file, "utf8").matchAll(declared)].map(([, name = ""]) => name);
}

/** What to do about what esbuild says. @param full makes its paths absolute */
function reworded(message: string, full: (file: string) => string, io: Pick<Io, "cwd">): string {
  const [, name] = /^Could not resolve "([^"]+)"$/.exec(message) ?? [];
  if (name?.startsWith(".")) return `there is no file "${name}"`;
  if (name) {
    const [installed] = /^(?:@[^/]+\/)?[^/]*/.exec(name) ?? [];
    return `"${name}" is not installed where the group files are: \`npm install ${installed}\``;
  }
  const [, file, wanted] =
    /^No matching export in "([^"]+)" for import "([^"]+)"$/.exec(message) ?? [];
  if (file && wanted === "default")
    return `${shownPath(full(file), io)} has no default export: \`export default group("NAME", […])\` makes one, and what has a name is imported in braces`;
  if (file && wanted) {
    const near = didYouMean(wanted, exportsOf(full(file)));
    return `${shownPath(full(file), io)} exports no ${wanted}${near}`;
  }
  if (message.startsWith("Top-level await")) {
    return "group files cannot wait (await): what takes time has to be done before the build";
  }
  return message;
}

/** esbuild prints `✘ [ERROR] message`, then a line with the place. */
function parseErrors(text: string, directory: string, io: Pick<Io, "cwd">): BundleError[] {
  return text
    .split("✘ [ERROR] ")
    .slice(1)
    .map((part) => {
      const [message = "", ...rest] = part.split("\n");
      const place = rest.map((line) => /^ {4}(\S.*):(\d+):(\d+):$/.exec(line)).find(Boolean);
      return {
        file: place?.[1] ?? "",
        line: Number(place?.[2] ?? 1),
        column: Number(place?.[3] ?? 0) + 1,
        message: reworded(message.trim(), (file) => resolve(directory, file), io),
      };
    });
}

/** Where `bundle` writes what went in. */
export const metafile = (work: string): string => join(work, "meta.json");
const outfile = (work: string): string => join(work, "bundle.cjs");

/** How an esbuild ended. */
export type Ran = { status: number | null; stdout: string; stderr: string; error?: Error };

/**
 * The esbuild that bundles an entry: its program, then its arguments.
 *
 * @param out a folder for the bundle, and whether it is kept, for which esbuild says what went in
 */
export function esbuildCommand(
  entry: string,
  io: Pick<Io, "env" | "home">,
  out?: { work: string; isKept: boolean },
): [string, ...string[]] {
  return [
    esbuildProgram(io),
    entry,
    "--bundle",
    "--platform=node",
    "--target=node20",
    "--format=cjs",
    "--external:muffintin",
    "--sourcemap=inline",
    "--sources-content=false",
    "--log-level=error",
    "--log-limit=0",
    "--color=false",
    ...(out === undefined ? [] : [`--outfile=${outfile(out.work)}`]),
    ...(out?.isKept ? [`--metafile=${metafile(out.work)}`] : []),
  ];
}

/** Loaded where no esbuild runs yet. */
const childProcess = (): typeof import("../child-process.ts") => require("../child-process.ts");

/**
 * Bundles a group directory's entry into one CommonJS text with an inline source map.
 * `muffintin` stays outside: the CLI is that module.
 *
 * @param entry absolute path of the entry
 * @param work a folder for meta.json, which says what went into the bundle; not made without it
 * @param ran how an esbuild ended that was started with the same before
 * @returns the code, and the folder that the sources of its map are relative to
 */
export function bundle(
  entry: string,
  io: Pick<Io, "cwd" | "env" | "home">,
  work?: string,
  ran?: Ran,
): { code: string; base: string } | { errors: BundleError[] } {
  const command = esbuildCommand(entry, io, work === undefined ? work : { work, isKept: true });
  const { status, stdout, stderr, error } = ran ?? childProcess().runNow(command, dirname(entry));
  if (error) {
    const reason = existsSync(command[0]) ? error.message : "there is no such file";
    throw new UsageError(`esbuild (${command[0]}) could not be started: ${reason}`);
  }
  if (status !== 0) return { errors: parseErrors(stderr, dirname(entry), io) };
  if (work === undefined) return { code: stdout, base: dirname(entry) };
  return { code: readFileSync(outfile(work), "utf8"), base: work };
}
