import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { cacheFile } from "../skip.ts";

mkdirSync(cacheFile(), { recursive: true });
/** Where this test file's stores, projects and outputs are. */
export const scratch = mkdtempSync(cacheFile("nix-test-"));

function removeTree(folder: string): void {
  // the store makes its folders read-only
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    chmodSync(path.join(folder, entry.name), 0o755);
    removeTree(path.join(folder, entry.name));
  }
  rmSync(folder, { recursive: true, force: true });
}
process.once("exit", () => removeTree(scratch));
