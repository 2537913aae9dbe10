import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../outputs/index.ts";
import { isMapping } from "../yaml/read-values.ts";

/** Says in a build's directory which files another build may not make, by the sha256 of each. */
export const record = ".companions.json";

/** Loaded when it is asked: most builds record nothing. */
export const digest = (content: string | Buffer): string => {
  const { sha256 }: typeof import("../sha256.ts") = require("../sha256.ts");
  return sha256(content);
};

/** What `--kubernetes` makes. */
export const clusterNames: ReadonlySet<string> = new Set([
  "kubernetes/manifests.yaml",
  "kubernetes/kustomization.yaml",
  "kubernetes/values.yaml",
  "kubernetes/.env.example",
]);

/** Files that a build makes itself, and only where the options or the groups ask for them. */
const occasional = new Set([
  "config.json",
  "muffintin_vision.py",
  "muffintin_vision.json",
  ...clusterNames,
]);

/**
 * What a later build has to know of this one; nothing where that makes the same files.
 *
 * @param made by the build itself
 * @param companions that came along
 */
export function recordOf(
  made: readonly OutputFile[],
  companions: readonly OutputFile[],
): OutputFile[] {
  const files = [...made.filter(({ name }) => occasional.has(name)), ...companions];
  if (files.length === 0) return [];
  const hashes = Object.fromEntries(files.map(({ name, text }) => [name, digest(text)]));
  return [{ name: record, mode: 0o644, text: `${JSON.stringify(hashes, undefined, 2)}\n` }];
}

/** The files of an earlier build's record. */
export function recorded(directory: string): [name: string, hash: unknown][] {
  try {
    const hashes: unknown = JSON.parse(readFileSync(join(directory, record), "utf8"));
    return isMapping(hashes) ? Object.entries(hashes) : [];
  } catch {
    return [];
  }
}

export const isRecorded = (directory: string, name: string): boolean =>
  recorded(directory).some(([known]) => known === name);
