import type { Inventory } from "../authoring/config.ts";
import { findingsOf } from "../findings.ts";
import type { Generated } from "../generate.ts";
import { generate } from "../generate.ts";
import type { Finding } from "../lint/finding.ts";
import type { Options } from "../lint/lint.ts";
import { type FullReference, readReference } from "../reference.ts";
import type { Io } from "./command.ts";
import { loadInventory } from "./load/load.ts";
import { locator } from "./load/locate.ts";
import { targetVersion } from "./options.ts";

/** A suggestion for the config, as group files write it. */
const asWritten = (suggestion: string): string =>
  suggestion.replace(/^os\.environ\/(\w+)$/, 'env("$1")');

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
): {
  inventory: Inventory;
  generated: Generated;
  findings: Finding[];
  reference: FullReference;
  at: ReturnType<typeof locator>;
} {
  const chosen = targetVersion(version);
  const loaded = loadInventory(target, io);
  const reference = readReference(io.home, chosen, loaded.inventory);
  const generated = generate(loaded.inventory, reference);
  const at = locator(loaded, generated, io);
  const found = findingsOf(loaded.inventory, generated, at, { ...reference, ...options });
  const findings = found.map(
    (finding): Finding =>
      finding.suggestion ? { ...finding, suggestion: asWritten(finding.suggestion) } : finding,
  );
  return { inventory: loaded.inventory, generated, reference, at, findings };
}
