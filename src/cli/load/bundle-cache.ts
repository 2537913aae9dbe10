import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve, sep } from "node:path";
import type { Io } from "../command.ts";
import {
  areUnchanged,
  type Cache,
  isSettled,
  openCache,
  type Signatures,
  shortName,
  signature,
} from "../start/cache.ts";
import { type BundleError, bundle, metafile, type Ran } from "./esbuild.ts";

type Bundled = { code: string; base: string } | { errors: BundleError[] };

/** A kept bundle: of what, made from which files, and the code after the first line. */
type Kept = { key: string; base: string; files: Signatures };

type Metafile = {
  inputs: Record<string, { imports: { path: string; original?: string; external?: boolean }[] }>;
};

/** A group directory with more folders than this is bundled each time. */
const mostFolders = 200;

function parents(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...parents(above)];
}

/** All folders below one, those of npm and git aside; undefined where they are too many. */
function foldersBelow(folder: string): string[] | undefined {
  const found = [folder];
  for (const next of found) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      if (entry.isSymbolicLink()) return undefined;
      const other = entry.name === "node_modules" || entry.name === ".git";
      if (entry.isDirectory() && !other) found.push(join(next, entry.name));
    }
    if (found.length > mostFolders) return undefined;
  }
  return found;
}

/** What path.join would say of a folder's full path and a name. */
const within = (folder: string, name: string): string =>
  folder.endsWith(sep) ? folder + name : folder + sep + name;

/**
 * What a bundle depends on: its inputs; their folders, where a new file can take an old one's
 * place; what npm and TypeScript look for in every folder above. Undefined where links are
 * involved, which can lead elsewhere tomorrow.
 */
function dependencies(entry: string, { inputs }: Metafile): string[] | undefined {
  const directory = dirname(entry);
  const below = foldersBelow(directory);
  if (below === undefined) return undefined;
  const fulls = new Map(Object.keys(inputs).map((name) => [name, resolve(directory, name)]));
  const files = [...fulls.values()];
  const folders = new Set([...below, ...files.map((file) => dirname(file))]);
  const above = new Set([...folders].flatMap(parents));
  const looked = [...above].flatMap((folder) =>
    ["package.json", "tsconfig.json", "node_modules"].map((name) => within(folder, name)),
  );
  for (const [name, { imports }] of Object.entries(inputs)) {
    const from = dirname(fulls.get(name) ?? "");
    for (const { path: to, original = "", external } of imports) {
      if (external) continue;
      const target = fulls.get(to) ?? resolve(directory, to);
      if (original.startsWith(".")) {
        // what is imported lies where it says, give or take the extension
        const said = resolve(from, original).replace(/\.[cm]?[jt]sx?$/, "");
        if (!target.startsWith(said)) return undefined;
      } else if (original.startsWith("@")) {
        const [scope = ""] = original.split("/");
        looked.push(...parents(from).map((folder) => join(folder, "node_modules", scope)));
      }
    }
  }
  return [...new Set([...files, ...folders, ...looked])];
}

function read(cache: Cache, name: string, key: string): Bundled | undefined {
  const text = cache.read(name)?.toString("utf8");
  if (text === undefined) return undefined;
  const end = text.indexOf("\n");
  try {
    const kept: Kept = JSON.parse(text.slice(0, end));
    if (kept.key === key && areUnchanged(kept.files)) {
      return { code: text.slice(end + 1), base: kept.base };
    }
  } catch {}
  return undefined;
}

function keep(cache: Cache, name: string, kept: Kept, code: string, started: number): void {
  if (!Object.values(kept.files).every((was) => isSettled(was, started))) return;
  cache.write(name, `${JSON.stringify(kept)}\n${code}`);
}

/** Where a bundle is kept. */
export type Place = { cache: Cache | undefined; name: string; key: string };

/** The bundle that an earlier run made from the very same files, and where it is or would be kept. */
export function keptBundle(
  entry: string,
  io: Pick<Io, "cwd" | "env" | "home">,
): Place & { known: Bundled | undefined } {
  const cache = openCache("bundles", io.env);
  const program = join(io.home, "program.cjs");
  const { ESBUILD_BINARY_PATH: esbuild, NODE_PATH: modules } = io.env;
  const key = [entry, program, signature(program), esbuild, modules].join("\n");
  const name = shortName(key);
  return { cache, name, key, known: cache && read(cache, name, key) };
}

/** Bundles an entry, or takes the bundle that an earlier run made from the very same files. */
export function cachedBundle(
  entry: string,
  io: Pick<Io, "cwd" | "env" | "home" | "dependsOnMore" | "ahead">,
): Bundled {
  const { ahead } = io;
  if (ahead?.entry === entry && ahead.ran) {
    return bundleAndKeep(entry, io, ahead.place, ahead.work, ahead.started, ahead.ran);
  }
  const { known, ...place } = keptBundle(entry, io);
  if (known) return known;

  // of what esbuild reads, too little is known here
  io.dependsOnMore?.();
  if (place.cache === undefined || !existsSync(tmpdir())) return bundle(entry, io);
  const work = mkdtempSync(join(tmpdir(), "muffintin-"));
  try {
    return bundleAndKeep(entry, io, place, work, Date.now());
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function bundleAndKeep(
  entry: string,
  io: Pick<Io, "cwd" | "env" | "home">,
  { cache, name, key }: Place,
  work: string,
  started: number,
  ran?: Ran,
): Bundled {
  const made = bundle(entry, io, work, ran);
  if ("errors" in made || cache === undefined) return made;
  const needed = dependencies(entry, JSON.parse(readFileSync(metafile(work), "utf8")));
  if (needed === undefined) return made;
  const files = Object.fromEntries(needed.map((file) => [file, signature(file) ?? null]));
  keep(cache, name, { key, base: made.base, files }, made.code, started);
  return made;
}
