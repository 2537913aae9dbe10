import { closeSync, openSync, readSync } from "node:fs";
import path from "node:path";
import { madeBy } from "../outputs/config.ts";
import type { OutputFile } from "../outputs/index.ts";
import { UsageError } from "./command.ts";

/** Enough for the comment that a build begins a config with, or for the first section. */
const headBytes = 4096;

const section = /^(?:model_list|include|\w+_settings|environment_variables)\s*:/m;

function headOf(file: string): string {
  try {
    const descriptor = openSync(file, "r");
    try {
      const bytes = Buffer.alloc(headBytes);
      return bytes.toString("utf8", 0, readSync(descriptor, bytes));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return "";
  }
}

/**
 * Looks whether a directory has a config.yaml that somebody wrote, where a build would write its own.
 *
 * @throws UsageError where it has
 */
export function refuseOwnConfig(
  { directory, shown }: { directory: string; shown: string },
  files: readonly OutputFile[],
): void {
  if (!files.some(({ name }) => name === "config.yaml")) return;
  const head = headOf(path.join(directory, "config.yaml"));
  if (!section.test(head) || head.includes(madeBy)) return;
  const file = path.join(shown, "config.yaml");
  throw new UsageError(
    `${file}: somebody wrote it, and it is not overwritten; choose another directory with --out, or take it away`,
  );
}
