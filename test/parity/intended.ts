import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { inRoot } from "../root.ts";

/**
 * The differences that a file lists: lines below a `# reason`, blocks apart by an empty line. A
 * line without a reason is no intended difference.
 */
export function intendedDifferences(file: string): string[] {
  const blocks = readFileSync(inRoot(file), "utf8").trim().split(/\n\n+/);
  return blocks.flatMap((block) => {
    const [reason, ...lines] = block.split("\n");
    assert.match(reason ?? "", /^# ./, `${file}: each block starts with its reason`);
    return lines;
  });
}
