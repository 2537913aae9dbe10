import { relative as relativePath } from "node:path";
import type { Io } from "./command.ts";

/** How a path is shown: relative to where the command was started, where that is shorter. */
export function shownPath(file: string, { cwd }: Pick<Io, "cwd">): string {
  const relative = relativePath(cwd, file);
  return relative.startsWith("..") || relative === "" ? file : relative;
}
