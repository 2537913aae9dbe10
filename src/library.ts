/** `muffintin/build`: what the command does, for scripts. Nothing is written; that is the caller's. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { checkInventory } from "./authoring/check.ts";
import type { Inventory } from "./authoring/config.ts";
import { type At, findingsOf, flawText } from "./findings.ts";
import type { Generated } from "./generate.ts";
import { generate } from "./generate.ts";
import type { Finding } from "./lint/finding.ts";
import { showPath } from "./lint/finding.ts";
import { isVersion, newest, versions } from "./litellm/catalogue.ts";
import type { Format, OutputFile } from "./outputs/index.ts";
import { outputFiles } from "./outputs/index.ts";
import { readReference } from "./reference.ts";

export type { Generated } from "./generate.ts";
export type { Finding, Severity } from "./lint/finding.ts";
export type { Format, OutputFile } from "./outputs/index.ts";
export { newest, versions };

const nowhere: At = {
  place: () => ({ file: "", line: 1, column: 1 }),
  shown: showPath,
  reword: (path) => path,
  said: (message) => message,
};

/**
 * From an inventory to the files of a build and everything that is wrong with it.
 *
 * @param inventory what `defineConfig` returned
 * @param options `target`: a version of LiteLLM out of `versions` (default `newest`); `format`:
 *   "yaml" (default) or "json"
 * @returns `findings` without file and line, errors among them where the config cannot do what it
 *   says; `files` with name, mode and text; `generated`, the config as data
 * @throws when the target is not in `versions`, or the inventory none that group files could make
 */
export function build(
  inventory: Inventory,
  options: { target?: string; format?: Format } = {},
): { findings: Finding[]; files: OutputFile[]; generated: Generated } {
  const { target = newest, format = "yaml" } = options;
  if (!isVersion(target)) {
    throw new Error(`LiteLLM ${target} is not known; there are ${versions.join(", ")}`);
  }
  const checked = checkInventory(inventory);
  if ("flaws" in checked) {
    throw new Error(checked.flaws.map(flawText).join("\n"));
  }
  const home = path.dirname(fileURLToPath(import.meta.url));
  const reference = readReference(home, target, inventory);
  const generated = generate(inventory, reference);
  return {
    findings: findingsOf(inventory, generated, nowhere, reference),
    files: outputFiles(inventory, generated, format),
    generated,
  };
}
