import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

const isFile = (file: string): boolean =>
  statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * The file of a program: the first of its name on PATH, or itself where it is a path.
 *
 * @param program a name, or an absolute path
 * @returns undefined where there is none; a folder is none
 */
export function onPath(
  program: string,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if (program.includes("/")) return isFile(program) ? program : undefined;
  for (const folder of (env["PATH"] ?? "").split(delimiter)) {
    const candidate = join(folder, program);
    try {
      accessSync(candidate, constants.X_OK);
      if (folder !== "" && isFile(candidate)) return candidate;
    } catch {}
  }
  return undefined;
}
