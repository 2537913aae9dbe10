import { type FSWatcher, realpathSync, watch } from "node:fs";
import { dirname, relative as relativePath, resolve, sep } from "node:path";
import { codeOf } from "../../system-error.ts";

/** An editor writes a file in several steps: one build for all of them, in milliseconds. */
const settle = 50;

/** Whether a path is a folder's own, or lies below it. */
function isWithin(file: string, folder: string): boolean {
  const relative = relativePath(folder, file);
  return relative !== ".." && !relative.startsWith(`..${sep}`);
}

/** Where a link leads; a path at which there is nothing, as it is. */
function behind(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/** Of the files that a build read those that lie elsewhere, and are not npm's. */
function outside(folder: string, read: readonly string[]): string[] {
  const here = [folder, behind(folder)];
  return [...new Set(read.flatMap((file) => [file, behind(file)]))].filter(
    (file) =>
      !here.some((one) => isWithin(file, one)) && !file.includes(`${sep}node_modules${sep}`),
  );
}

/** What is watched: a folder, and what is above it and above files elsewhere, to see them replaced. */
const placesOf = (folder: string, elsewhere: readonly string[]): string[] => [
  folder,
  dirname(folder),
  ...elsewhere.flatMap((file) => [dirname(file), dirname(dirname(file))]),
];

/**
 * Builds now, and anew whenever something changes in a folder, another takes its place, or one of
 * the files that the last build read from elsewhere changes.
 *
 * @param ignored a folder that the build itself writes to
 * @param build gives the files that it read
 * @param refused is told of a folder that cannot be watched
 * @returns what ends it
 */
export function follow(
  folder: string,
  ignored: string | undefined,
  build: () => readonly string[],
  refused: (place: string, error: Error) => void,
): () => void {
  const open = new Map<string, FSWatcher>();
  const told = new Set<string>();
  let elsewhere: readonly string[] = [];
  let timer: ReturnType<typeof setTimeout>;

  const matters = (file: string): boolean => {
    const own = ignored !== undefined && isWithin(file, ignored) && !isWithin(folder, ignored);
    // a folder above may be one that was put in the place of another
    return (
      !own && (isWithin(file, folder) || [folder, ...elsewhere].some((one) => isWithin(one, file)))
    );
  };
  const watchOne = (place: string): void => {
    if (open.has(place)) return;
    const refuse = (error: unknown): void => {
      if (codeOf(error) === "ENOENT" || !(error instanceof Error) || told.has(place)) return;
      told.add(place);
      refused(place, error);
    };
    try {
      const watcher = watch(place, { recursive: place === folder }, (_event, name) => {
        if (!matters(resolve(place, name ?? ""))) return;
        clearTimeout(timer);
        timer = setTimeout(renew, settle);
      });
      open.set(place, watcher.on("error", refuse));
    } catch (error) {
      refuse(error);
    }
  };
  const watchAll = (): void => {
    for (const place of placesOf(folder, elsewhere)) watchOne(place);
  };
  const close = (): void => {
    for (const watcher of open.values()) watcher.close();
    open.clear();
  };
  /** A watcher stays with what it began with, wherever that is moved: each build begins anew. */
  function renew(): void {
    close();
    watchAll();
    elsewhere = outside(folder, build());
    watchAll();
  }
  renew();
  return () => {
    clearTimeout(timer);
    close();
  };
}
