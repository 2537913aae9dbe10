import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { madeBy } from "../outputs/config.ts";
import type { OutputFile } from "../outputs/index.ts";
import { UsageError } from "./command.ts";
import { isRecorded } from "./record.ts";

/** Enough for the comment that a build begins a config with, or for the first section. */
const headBytes = 4096;

const section = /^[{\s]*"?(?:model_list|include|\w+_settings|environment_variables)"?\s*:/m;

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

/** Whether a build made the config.yaml or config.json of a directory. JSON has no comments to say so. */
export const isBuilt = (directory: string, name: string): boolean =>
  name === "config.json"
    ? isRecorded(directory, name)
    : headOf(join(directory, name)).includes(madeBy);

/**
 * Looks whether a directory has a config that somebody wrote, where a build would write its own.
 *
 * @throws UsageError where it has
 */
export function refuseOwnConfig(
  { directory, shown }: { directory: string; shown: string },
  files: readonly OutputFile[],
): void {
  const name = files.find(({ name }) => /^config\.(?:yaml|json)$/.test(name))?.name;
  if (name === undefined || !section.test(headOf(join(directory, name)))) return;
  if (isBuilt(directory, name)) return;
  const file = join(shown, name);
  throw new UsageError(
    `${file}: somebody wrote it, and it is not overwritten; choose another directory with --out, or take it away`,
  );
}
