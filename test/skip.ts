import { accessSync, constants } from "node:fs";
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

/**
 * The options of a test that needs tools of the machine: a program on PATH, or "litellm".
 * The test is skipped where one is missing; MUFFINTIN_NO_SKIP=1 turns that into a failure.
 */
export function needs(...tools: string[]): { skip: string | false } {
  const reason = tools.map(whyNot).find((why) => why !== undefined);
  if (reason === undefined) return { skip: false };
  if (process.env["MUFFINTIN_NO_SKIP"] === "1") {
    throw new Error(`MUFFINTIN_NO_SKIP=1 forbids the skip: ${reason}`);
  }
  return { skip: reason };
}
