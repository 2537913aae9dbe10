import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, isAbsolute, join } from "node:path";

/** What is kept between runs, in the user's own cache. Every failure means: do without. */
export type Cache = {
  read(name: string): Buffer | undefined;
  write(name: string, content: string | Uint8Array): void;
};

const day = 24 * 3600 * 1000;
const month = 30 * day;

/** Whether a folder is the user's, and nobody else can put anything in it. */
function isOwn({ uid, mode }: Stats): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** Files and folders by path, each with its signature; null where there is none. */
export type Signatures = Record<string, string | null>;

/** A file as it is now: whoever replaces or edits it changes this, whatever they do to its times. */
export function signature(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  const { mtimeMs, ctimeMs, size, ino, dev } = stats;
  return `${mtimeMs} ${ctimeMs} ${size} ${ino} ${dev}`;
}

/** Whether every file and folder is as it was. */
export const areUnchanged = (was: Signatures): boolean =>
  Object.entries(was).every(([file, before]) => (signature(file) ?? null) === before);

/**
 * Whether a file last changed so long before `now` that the next change must tell by its times.
 * Some file systems count in steps of two seconds.
 */
export function isSettled(was: string | null, now: number): boolean {
  const [changed, touched] = (was ?? "").split(" ", 2).map(Number);
  return [changed, touched].every((time = 0) => time < now - (time % 1000 === 0 ? 2000 : 50));
}

/** A short name for a text; not for secrets, and whoever uses it compares the text as well. */
export function shortName(text: string): string {
  let [one, two] = [0x811c9dc5, 0x1b873593];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x85ebca6b);
  }
  return [one, two].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}

type Env = Readonly<Record<string, string | undefined>>;

const kinds = ["bundles", "code", "runs"] as const;

/** $XDG_CACHE_HOME/muffintin, or ~/.cache/muffintin; undefined where there is to be none. */
function cacheHome({
  XDG_CACHE_HOME: named,
  HOME: home,
  MUFFINTIN_CACHE: wanted,
}: Env): string | undefined {
  const base = named || (home && join(home, ".cache"));
  if (wanted === "0" || !base || !isAbsolute(base)) return undefined;
  return join(base, "muffintin");
}

/** Every folder of the cache. */
export function cacheFolders(env: Env): string[] {
  const home = cacheHome(env);
  return home === undefined ? [] : kinds.map((kind) => join(home, kind));
}

/**
 * A folder of the cache; MUFFINTIN_CACHE=0 does without. Neither the home directory nor what is
 * above the cache is ever made: a build's pretended home stays absent.
 */
export function openCache(kind: (typeof kinds)[number], env: Env): Cache | undefined {
  const home = cacheHome(env);
  if (home === undefined) return undefined;
  const folder = join(home, kind);

  const read = (name: string): Buffer | undefined => {
    try {
      return isOwn(statSync(folder)) ? readFileSync(join(folder, name)) : undefined;
    } catch {
      return undefined;
    }
  };

  /** Once a day: a file beside the folder says when it was last. */
  const prune = (): void => {
    const mark = `${folder}.pruned`;
    const last = statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - last < day) return;
    writeFileSync(mark, "", { mode: 0o600 });
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      if (Date.now() - statSync(file).mtimeMs > month) rmSync(file, { force: true });
    }
  };

  const write = (name: string, content: string | Uint8Array): void => {
    try {
      if (!existsSync(dirname(dirname(home)))) return;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (!isOwn(statSync(folder))) return;
      const draft = join(folder, `.${process.pid}.${name}`);
      writeFileSync(draft, content, { mode: 0o600 });
      renameSync(draft, join(folder, name));
      prune();
    } catch {}
  };

  return { read, write };
}
