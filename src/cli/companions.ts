import { existsSync } from "node:fs";
import { isAbsolute, relative as relativePath, resolve, sep } from "node:path";
import type { Source } from "../lint/input.ts";
import type { OutputFile } from "../outputs/index.ts";
import { type Io, UsageError } from "./command.ts";
import type { Built } from "./generated.ts";
import { modulesIn } from "./modules.ts";

/** Whether a path leads out of the folder that it starts from. */
const leadsOut = (relative: string): boolean =>
  isAbsolute(relative) || relative.split(sep)[0] === "..";

/** Included files under their names in a folder, and those that are elsewhere. */
export function includedFiles(
  included: readonly Source[],
  folder: string,
): { files: OutputFile[]; elsewhere: string[] } {
  const named = included.map(({ file, text }) => ({ name: relativePath(folder, file), text }));
  return {
    files: named
      .filter(({ name }) => !leadsOut(name))
      // like a config, for its owner alone
      .map((file) => ({ ...file, mode: 0o600 })),
    elsewhere: named.filter(({ name }) => leadsOut(name)).map(({ name }) => name),
  };
}

/**
 * What LiteLLM wants beside a config, from beside the group files: the Python modules that it
 * names, and what it includes.
 *
 * @param made the files of the build itself
 * @throws UsageError where LiteLLM would not find there what it includes
 */
export function companionsOf(
  { whole, included, folder }: Pick<Built, "whole" | "included" | "folder">,
  made: readonly OutputFile[],
  out: { directory: string; shown: string },
  io: Io,
): OutputFile[] {
  const { files, elsewhere } = includedFiles(included, folder);
  const taken = files.find(({ name }) => made.some((one) => one.name === name));
  if (taken) {
    throw new UsageError(
      `include: ${taken.name} is what the build itself writes; call the included file otherwise`,
      1,
    );
  }
  if (out.directory === folder) return [];
  const modules = modulesIn(folder)(whole);
  const lost = elsewhere.find((name) => !existsSync(resolve(out.directory, name)));
  if (lost !== undefined) {
    throw new UsageError(
      `include: ${lost} is not below the group files and cannot be copied into ${out.shown}, where LiteLLM would refuse to start; move it below them`,
      1,
    );
  }
  if (modules.imports) {
    io.stderr(
      `${out.shown}: a module of yours imports another; start LiteLLM with PYTHONPATH=${out.shown}\n`,
    );
  }
  return [...modules.files, ...files];
}
