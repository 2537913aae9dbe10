// Runs dist/start.cjs as muffintin.cjs does, and keeps what V8 made of it: node src/keep-start.mjs DIST FILE WORDS
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";

const [node, , dist, kept, ...words] = process.argv;
const filename = path.join(dist, "start.cjs");
const script = new vm.Script(readFileSync(filename, "latin1"), { filename });
process.argv = [node, path.join(dist, "muffintin.cjs"), ...words];
// at the end it has every function that was needed
process.once("exit", () => writeFileSync(kept, script.createCachedData()));
script.runInThisContext()(createRequire(filename), dist, filename);
