/** `muffintin/build`: what the command does, for scripts. Nothing is written; that is the caller's. */
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { checkInventory } from "./authoring/check.ts";
import type { Inventory } from "./authoring/config.ts";
import { hasKey } from "./authoring/need.ts";
import { type At, findingsOf, flawText } from "./findings.ts";
import type { Generated } from "./generate.ts";
import { generate } from "./generate.ts";
import { servedBy, type Whole, withIncluded } from "./included.ts";
import type { Finding } from "./lint/finding.ts";
import { showPath } from "./lint/finding.ts";
import { type Files, readInput } from "./lint/input.ts";
import { suppress } from "./lint/suppress.ts";
import { isVersion, newest, versions } from "./litellm/catalogue.ts";
import type { Format, OutputFile } from "./outputs/index.ts";
import { formats, outputFiles } from "./outputs/index.ts";
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

/** Finds included files among texts as LiteLLM finds them on a disk: beside the file, else the config. */
function filesIn(texts: Readonly<Record<string, string>>): Files {
  const known = new Map(Object.entries(texts).map(([name, text]) => [normalize(name), text]));
  return {
    read: (file) => known.get(file),
    resolve: (entry, declaredIn) => {
      const beside = join(dirname(declaredIn), entry);
      const atRoot = normalize(entry);
      return known.has(beside) || !known.has(atRoot) ? beside : atRoot;
    },
    show: (file) => file,
  };
}

/**
 * From an inventory to the files of a build and everything that is wrong with it.
 *
 * @param inventory what `defineConfig` returned
 * @param options `target`: a version of LiteLLM out of `versions` (default `newest`); `format`:
 *   "yaml" (default) or "json"
 *   `included`: the texts of the files that the inventory's `include` names, and those that they
 *   name, by their paths from the config; without it nobody looks at what is included, and
 *   names that only those files define are findings
 * @returns `findings` without file and line but for those in included files, errors among them where the config cannot do what it
 *   says; `files` with name, mode and text; `generated`, the config as data
 * @throws when the target is not in `versions`, the format is another, the inventory none that group files could make, or
 *   an included text no YAML
 */
export function build(
  inventory: Inventory,
  options: {
    target?: string | undefined;
    format?: Format | undefined;
    included?: Readonly<Record<string, string>> | undefined;
  } = {},
): { findings: Finding[]; files: OutputFile[]; generated: Generated } {
  const { target = newest, format = "yaml", included } = options;
  if (!isVersion(target)) {
    throw new Error(`LiteLLM ${target} is not known; there are ${versions.join(", ")}`);
  }
  if (!formats.includes(format)) {
    throw new Error(`the format ${format} is not known; there are ${formats.join(", ")}`);
  }
  if (!hasKey(inventory, "groups")) throw new Error("build() takes what defineConfig() returns");
  const checked = checkInventory(inventory);
  if ("flaws" in checked) {
    throw new Error(checked.flaws.map(flawText).join("\n"));
  }
  const home = dirname(fileURLToPath(import.meta.url));
  const reference = readReference(home, target, inventory);
  const made = generate(inventory, reference);
  const whole: Whole =
    included === undefined
      ? { ...made, input: { config: made.config, locate: nowhere.place }, included: [] }
      : withIncluded(made, {
          read: (text) => readInput("config.yaml", text, filesIn(included)),
          ours: nowhere.place,
          missing: (entry) => entry,
          ...reference,
        });
  const generated = { ...made, env: whole.env };
  const found = findingsOf(inventory, made, nowhere, reference, whole.input);
  return {
    findings: whole.included.length === 0 ? found : suppress(found, whole.included),
    files: [
      ...outputFiles(inventory, generated, format, { served: servedBy(made, whole) }),
      ...whole.included
        .filter(({ file }) => !file.startsWith(".."))
        .map(({ file, text }) => ({ name: file, mode: 0o600, text })),
    ],
    generated,
  };
}
