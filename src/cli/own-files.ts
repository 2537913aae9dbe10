import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { madeBy } from "../outputs/config.ts";
import type { OutputFile } from "../outputs/index.ts";
import { UsageError } from "./command.ts";
import { isRecorded, record } from "./record.ts";

/** Enough for what a build begins a file with. */
const headBytes = 4096;

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

/** What files of a build begin with that do not say who made them. */
const marks: Readonly<Record<string, RegExp>> = {
  "report.html": /<title>muffintin/,
  "muffintin_vision.py": /^/,
  "muffintin_vision.json": /^/,
  "env.json": /^\{(?:\}|\s*"[^"]*": \{\s*"needed_by": )/,
  ".env.example": /^# Every variable that config\.yaml needs\./,
  "models.json": /^\{\s*"models": \[(?:\]|\s*\{\s*"name": ".*",\s*"kind": ")/,
  "config.schema.json": /^\{"\$schema":/,
  "kubernetes/.env.example": /^# Every key of the Secret /,
};

/** Whether somebody wrote what stands in the place of a file of a build. */
function isOwn(directory: string, { name, text }: OutputFile): boolean {
  const file = join(directory, name);
  const head = headOf(file);
  if (head === "" || head.includes(madeBy) || marks[name]?.test(head)) return false;
  return !isRecorded(directory, name) && !readFileSync(file).equals(Buffer.from(text));
}

/**
 * Looks whether a directory has files that somebody wrote, where a build would write its own. Beside
 * a config that a build made, all of these are a build's.
 *
 * @throws UsageError where it has
 */
export function refuseOwnFiles(
  { directory, shown }: { directory: string; shown: string },
  files: readonly OutputFile[],
): void {
  const configs = ["config.yaml", "config.json"];
  const beside = configs.some((name) => isBuilt(directory, name));
  const own = files.find(
    (file) =>
      file.name !== record && (!beside || configs.includes(file.name)) && isOwn(directory, file),
  );
  if (own === undefined) return;
  throw new UsageError(
    `${join(shown, own.name)}: somebody wrote it, and it is not overwritten; choose another directory with --out, or take it away`,
  );
}
