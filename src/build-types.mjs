// Writes types/: the declarations that the exported entries lead to, and no others.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const work = path.join(root, ".cache", `types-${process.pid}`);
const [all, draft] = ["all", "types"].map((name) => path.join(work, name));
process.once("exit", () => rmSync(work, { recursive: true, force: true }));

const tsc = path.join(root, "node_modules/typescript/bin/tsc");
execFileSync(process.execPath, [tsc, "-p", "src/tsconfig.types.json", "--outDir", all], {
  cwd: root,
  stdio: "inherit",
});

const kept = new Set();
function keep(file) {
  if (kept.has(file)) return;
  kept.add(file);
  const text = readFileSync(path.join(all, file), "utf8");
  for (const [, name] of text.matchAll(/(?: from |import\()"([^"]+)"/g)) {
    // a package would have to be installed with ours
    if (!name.startsWith(".")) throw new Error(`types/${file} needs ${name}`);
    keep(path.join(path.dirname(file), name.replace(/\.ts$/, ".d.ts")));
  }
}
keep("index.d.ts");
keep("library.d.ts");

for (const file of kept) {
  mkdirSync(path.dirname(path.join(draft, file)), { recursive: true });
  cpSync(path.join(all, file), path.join(draft, file));
}
rmSync(path.join(root, "types"), { recursive: true, force: true });
renameSync(draft, path.join(root, "types"));
