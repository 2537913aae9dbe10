import { existsSync } from "node:fs";
import { isAbsolute, relative as relativePath, resolve, sep } from "node:path";
import type { Source } from "../lint/input.ts";
import type { OutputFile } from "../outputs/index.ts";
import type { Io } from "./command.ts";
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
 * names, and what it includes. Says what it cannot bring along.
 */
export function companionsOf(
  { whole, included, folder }: Pick<Built, "whole" | "included" | "folder">,
  out: { directory: string; shown: string },
  io: Io,
): OutputFile[] {
  if (out.directory === folder) return [];
  const modules = modulesIn(folder)(whole);
  const { files, elsewhere } = includedFiles(included, folder);
  for (const name of elsewhere) {
    if (existsSync(resolve(out.directory, name))) continue;
    io.stderr(
      `include: ${name} is not below the group files and cannot be copied into ${out.shown}; LiteLLM refuses to start there\n`,
    );
  }
  if (modules.imports) {
    io.stderr(
      `${out.shown}: a module of yours imports another; start LiteLLM with PYTHONPATH=${out.shown}\n`,
    );
  }
  return [...modules.files, ...files];
}
