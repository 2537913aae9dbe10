import path from "node:path";
import type { Io } from "./command.ts";

/** How a path is shown: relative to where the command was started, where that is shorter. */
export function shownPath(file: string, { cwd }: Pick<Io, "cwd">): string {
  const relative = path.relative(cwd, file);
  return relative.startsWith("..") || relative === "" ? file : relative;
}
