import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../outputs/index.ts";
import { isMapping, mappingOf } from "../yaml/read-values.ts";
import { UsageError } from "./command.ts";
import { unneeded } from "./left-over.ts";

/** What the manifest of a bundle says of its files. */
function filesOf(directory: string): [name: string, hash: unknown][] {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(directory, "manifest.json"), "utf8"));
    return isMapping(manifest) ? Object.entries(mappingOf(manifest["files"])) : [];
  } catch {
    return [];
  }
}

/**
 * What an earlier bundle has in a directory and this one has not.
 *
 * @throws UsageError where something belongs to neither: the host would refuse the bundle
 */
export function earlierBundle(
  { directory, shown }: { directory: string; shown: string },
  files: readonly OutputFile[],
): string[] {
  const left = unneeded(directory, filesOf(directory), files);
  const names = [...files.map(({ name }) => name), ...left];
  const isOurs = (file: string): boolean =>
    names.some((name) => name === file || name.startsWith(`${file}/`));
  const found = existsSync(directory)
    ? readdirSync(directory, { recursive: true, encoding: "utf8" })
    : [];
  const others = found.filter((file) => !isOurs(file));
  if (others.length === 0) return left;
  const verb = others.length === 1 ? "belongs" : "belong";
  throw new UsageError(
    `${shown}: ${others.join(", ")} ${verb} to no bundle; choose an empty directory`,
  );
}
