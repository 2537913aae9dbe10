import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

function alive(builder: string): boolean {
  try {
    process.kill(Number(readFileSync(builder, "utf8")), 0);
    return true;
  } catch {
    return false;
  }
}

function claim(builder: string): boolean {
  try {
    writeFileSync(builder, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    return false;
  }
}

/**
 * A directory in the user's cache, made on first use: it appears whole, by a rename, and of
 * several test files that want it one makes it while the others wait.
 *
 * @param name says what is in it and by which recipe
 */
export async function cached(
  name: string,
  make: (directory: string) => Promise<void>,
): Promise<string> {
  const cache = process.env["XDG_CACHE_HOME"] || path.join(homedir(), ".cache");
  const directory = path.join(cache, "muffintin", name);
  const draft = `${directory}.draft`;
  const builder = `${directory}.builder`;
  mkdirSync(path.dirname(directory), { recursive: true });
  while (!existsSync(directory)) {
    if (!claim(builder)) {
      if (!alive(builder)) rmSync(builder, { force: true });
      await sleep(300);
      continue;
    }
    try {
      if (existsSync(directory)) break;
      rmSync(draft, { recursive: true, force: true });
      mkdirSync(draft);
      await make(draft);
      renameSync(draft, directory);
    } finally {
      rmSync(draft, { recursive: true, force: true });
      rmSync(builder, { force: true });
    }
  }
  return directory;
}
