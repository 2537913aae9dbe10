import path from "node:path";
import type { Inventory } from "../authoring/config.ts";
import type { Generated } from "../generate.ts";
import { generate } from "../generate.ts";
import { readLimits } from "../limits/read.ts";
import type { Finding } from "../lint/finding.ts";
import { lint, type Options } from "../lint/lint.ts";
import { isVersion, newest, readCatalogue, readModels, versions } from "../litellm/catalogue.ts";
import type { Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { loadInventory } from "./load.ts";
import { locator } from "./locate.ts";

/** The catalogue's version for --target; without one the newest that is known. */
export function targetVersion(given: string | undefined): string {
  const version = given ?? newest;
  if (isVersion(version)) return version;
  throw new UsageError(
    `--target ${version}: not a version of LiteLLM that is known; there are ${versions.join(", ")}`,
  );
}

/** The database's keys of the transports that an inventory uses. */
const transportsOf = ({ groups, models }: Inventory): string[] => [
  ...new Set(
    [...groups.flatMap(({ deployments }) => deployments), ...models].map(({ limits }) => limits),
  ),
];

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
): { inventory: Inventory; generated: Generated; findings: Finding[] } {
  const directory = path.join(io.home, "catalogue");
  const chosen = targetVersion(version);
  const catalogue = readCatalogue(directory, chosen);
  const loaded = loadInventory(target, io);
  const limits = readLimits(path.join(io.home, "limits"), transportsOf(loaded.inventory));
  const generated = generate(loaded.inventory, { limits, catalogue });
  const at = locator(loaded, generated, io);
  const unknown = generated.problems.map(
    ({ path: where, ...problem }): Finding => ({
      severity: "error",
      ...at.place(where),
      path: at.shown(where),
      ...problem,
    }),
  );
  const found = lint(
    { config: generated.config, locate: at.place },
    { catalogue, models: () => readModels(directory, chosen).models, ...options },
  );
  return {
    inventory: loaded.inventory,
    generated,
    findings: [
      ...unknown,
      ...found.map((finding) => ({ ...finding, path: at.reword(finding.path) })),
    ],
  };
}
