import { accessSync, constants, existsSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { whyNoLitellm } from "./litellm-env.ts";

/** Where a program is on PATH, if it is. */
export function onPath(program: string): string | undefined {
  for (const folder of (process.env["PATH"] ?? "").split(path.delimiter)) {
    if (folder === "") continue;
    const candidate = path.join(folder, program);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {}
  }
  return undefined;
}

function whyNot(tool: string): string | undefined {
  if (tool === "litellm") return whyNoLitellm();
  return onPath(tool) === undefined ? `${tool} is not on PATH` : undefined;
}

type Skip = { skip: string | false };

/** The options of a test that is skipped for this reason, or of one that is not skipped. */
export function skipFor(reason: string | undefined): Skip {
  if (reason === undefined) return { skip: false };
  if (process.env["MUFFINTIN_NO_SKIP"] === "1") {
    throw new Error(`MUFFINTIN_NO_SKIP=1 forbids the skip: ${reason}`);
  }
  return { skip: reason };
}

/**
 * The options of a test that needs tools of the machine: a program on PATH, or "litellm".
 * The test is skipped where one is missing; MUFFINTIN_NO_SKIP=1 turns that into a failure.
 */
export function needs(...tools: string[]): Skip {
  return skipFor(tools.map(whyNot).find((why) => why !== undefined));
}

/** A file in the folder where test/fetch-tools.sh puts what the tests need and the machine lacks. */
export function cacheFile(...parts: string[]): string {
  const cache = process.env["XDG_CACHE_HOME"] || path.join(homedir(), ".cache");
  return path.join(cache, "muffintin", ...parts);
}

/** Like `needs`, for a file that test/fetch-tools.sh brings. */
export function needsFile(file: string, what: string): Skip {
  return skipFor(
    existsSync(file) ? undefined : `${what} is missing: test/fetch-tools.sh brings it`,
  );
}
