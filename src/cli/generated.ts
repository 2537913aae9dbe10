import path from "node:path";
import type { Inventory } from "../authoring/config.ts";
import type { Generated } from "../generate.ts";
import { generate } from "../generate.ts";
import { readLimits } from "../limits/read.ts";
import { newest, readCatalogue, versions } from "../litellm/catalogue.ts";
import type { Finding } from "../lint/finding.ts";
import type { Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { loadInventory } from "./load.ts";
import { locator } from "./locate.ts";

/** The catalogue's version for --target; without one the newest that is known. */
export function targetVersion(given: string | undefined): string {
  const version = given ?? newest;
  if (versions.includes(version)) return version;
  throw new UsageError(`--target ${version}: not a known version of LiteLLM; there are ${versions.join(", ")}`);
}

/**
 * From a directory of group files to the config and everything that is wrong with it.
 *
 * @param target the directory, or its entry file
 * @param version what --target said
 */
export function generateFrom(
  target: string,
  version: string | undefined,
  io: Io,
): { inventory: Inventory; generated: Generated; findings: Finding[] } {
  const catalogue = readCatalogue(path.join(io.home, "catalogue"), targetVersion(version));
  const loaded = loadInventory(target, io);
  const { inventory } = loaded;
  const transports = new Set(
    [...inventory.groups.flatMap(({ deployments }) => deployments), ...inventory.models].map(
      ({ limits }) => limits,
    ),
  );
  const limits = readLimits(path.join(io.home, "limits"), [...transports]);
  const generated = generate(inventory, { limits, catalogue });
  const at = locator(loaded, generated, io);
  const findings = generated.problems.map(
    ({ rule, path: where, message, suggestion }): Finding => ({
      rule,
      severity: "error",
      ...at.place(where),
      path: at.shown(where).join("."),
      message,
      ...(suggestion === undefined ? {} : { suggestion }),
    }),
  );
  return { inventory, generated, findings };
}
