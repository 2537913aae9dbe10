import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { inRoot } from "../test/root.ts";
import { growth } from "./growth.ts";
import { nixBuild } from "./nix.ts";
import { oneShot } from "./once.ts";
import { proxyStart } from "./proxy.ts";
import { readmeBlock, withBlock } from "./readme.ts";
import { report } from "./report.ts";
import type { Part } from "./result.ts";
import { sizes } from "./sizes.ts";

const work = mkdtempSync(path.join(tmpdir(), "muffintin-bench-"));
process.once("exit", () => rmSync(work, { recursive: true, force: true }));

const parts: Record<string, () => Part | Promise<Part>> = {
  once: () => oneShot(work, 9),
  growth,
  nix: () => nixBuild(5),
  proxy: () => proxyStart(work, 2),
  report: () => report(5),
  size: () => sizes(work),
};

/** A part that fails does not take the others with it. */
async function attempt(name: string, measure: () => Part | Promise<Part>): Promise<Part> {
  try {
    return await measure();
  } catch (error) {
    const [reason = ""] = String(error).split("\n");
    console.error(error);
    return { title: name, text: "Not measured, see below.", missing: [`${name}: ${reason}`] };
  }
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(
    `there is no part ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}`,
  );
  process.exit(2);
}

const found: Part[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const start = performance.now();
  const part = await attempt(name, measure);
  found.push(part);
  console.error(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  console.log(`## ${part.title}\n\n${part.text}\n`);
}

if (wanted.length === 0) {
  const missing = found.flatMap((part) => part.missing ?? []);
  const agreement = inRoot("bench/AGREEMENT.md");
  const text = [
    "# Results",
    "",
    "Made by `npm run bench`; the README's numbers are these.",
    `Node ${process.versions.node}, ${cpus().length} processors (${cpus()[0]?.model.trim() ?? "unknown"}), ${process.platform}.`,
    "",
    readmeBlock(found.flatMap((part) => part.summary ?? [])),
    "",
    ...found.flatMap((part) => [`## ${part.title}`, "", part.text, ""]),
    ...(existsSync(agreement) ? [readFileSync(agreement, "utf8").trimEnd(), ""] : []),
    "## Not measured",
    "",
    ...(missing.length > 0
      ? missing.map((line) => `- ${line}`)
      : ["Nothing: every peer was there."]),
  ].join("\n");
  writeFileSync(inRoot("bench/RESULTS.md"), `${text.trimEnd()}\n`);
  const readme = inRoot("README.md");
  writeFileSync(readme, withBlock(readFileSync(readme, "utf8"), text));
}
