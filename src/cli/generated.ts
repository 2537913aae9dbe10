import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Inventory } from "../authoring/config.ts";
import { findingsOf } from "../findings.ts";
import type { Config, Generated } from "../generate.ts";
import { generate } from "../generate.ts";
import { servedBy, type Whole, withIncluded } from "../included.ts";
import { noFacts } from "../lint/facts.ts";
import type { Finding } from "../lint/finding.ts";
import type { Source } from "../lint/input.ts";
import type { Options } from "../lint/lint.ts";
import { suppress } from "../lint/suppress.ts";
import { visionModule } from "../outputs/vision/vision.ts";
import { type FullReference, readReference } from "../reference.ts";
import type { Io } from "./command.ts";
import { readWhole } from "./lint-file.ts";
import { loadInventory } from "./load/load.ts";
import { locator } from "./load/locate.ts";
import { targetVersion } from "./options.ts";
import { shownPath } from "./shown-path.ts";

export type Built = {
  inventory: Inventory;
  /** its config names what it includes, its env counts that too */
  generated: Generated;
  /** the config with what it includes merged in, as LiteLLM reads it */
  whole: Config;
  /** `generated` with the rows and sections of what it includes */
  served: Generated;
  included: readonly Source[];
  findings: Finding[];
  reference: FullReference;
  at: ReturnType<typeof locator>;
  /** of the group files, in which modules and included files are looked for */
  folder: string;
};

/** A suggestion for the config, as group files write it. */
const asWritten = (suggestion: string): string =>
  suggestion.replace(/^os\.environ\/(\w+)$/, 'env("$1")');

/** Reads a config's text from a folder, under a name that no file there has. */
function readFrom(folder: string, text: string, io: Io) {
  const file = join(folder, "the group files");
  return readWhole({ file, shown: file, text }, io);
}

/**
 * From a directory of group files to the config and everything that is wrong with it.
 *
 * @param target the directory, or its entry file
 * @param version what --target said
 * @param options more for the linter
 * @throws UsageError when there is no config to speak of
 */
export function generateFrom(
  target: string,
  version: string | undefined,
  io: Io,
  options: Partial<Options> = {},
): Built {
  const chosen = targetVersion(version);
  const loaded = loadInventory(target, io);
  const { inventory } = loaded;
  const folder = dirname(loaded.entry);
  const reference = readReference(io.home, chosen, inventory);
  const made = generate(inventory, reference);
  const at = locator(loaded, made, io);
  const whole: Whole =
    made.config["include"] === undefined
      ? { ...made, input: { config: made.config, locate: at.place }, included: [] }
      : withIncluded(made, {
          read: (text) => readFrom(folder, text, io),
          ours: at.place,
          missing: (entry) => shownPath(resolve(folder, entry), io),
          ...reference,
        });
  const { input, config, env, included } = whole;
  const exists = (file: string): boolean =>
    file === visionModule ||
    statSync(join(folder, file), { throwIfNoEntry: false })?.isFile() === true;
  const facts = { ...noFacts, ...input.facts, exists };
  const others = new Set(included.map(({ shown }) => shown));
  // an included file is YAML, and says a path as it is
  const reword = (of: string, file: string): string => (others.has(file) ? of : at.reword(of));
  const all = { ...reference, ...options };
  const found = findingsOf(inventory, made, { ...at, reword }, all, { ...input, facts });
  const left = included.length === 0 ? found : suppress(found, included);
  const findings = left.map(
    (finding): Finding =>
      finding.suggestion ? { ...finding, suggestion: asWritten(finding.suggestion) } : finding,
  );
  const generated = { ...made, env };
  const built = { inventory, generated, served: servedBy(made, whole), whole: config, included };
  return { ...built, reference, at, findings, folder };
}
