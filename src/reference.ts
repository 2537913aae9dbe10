import { readFileSync } from "node:fs";
import path from "node:path";
import type { Inventory } from "./authoring/config.ts";
import type { Reference } from "./generate.ts";
import { readLimits } from "./limits/read.ts";
import { knownAs } from "./limits/resolve.ts";
import type { Catalogue, Model } from "./litellm/catalogue.ts";
import { readCatalogue, readModels } from "./litellm/catalogue.ts";

/** What the generator and the linter look things up in. */
export type FullReference = Reference & {
  catalogue: Catalogue;
  /** LiteLLM's model map, read when it is asked for */
  models: () => Readonly<Record<string, Model>>;
  /** the same as the text of its file, in which the linter finds the few models that it looks up */
  modelText: () => string;
};

/** The database's keys of the transports that an inventory uses. */
const transportsOf = ({ groups, models }: Inventory): string[] => [
  ...new Set(
    [...groups.flatMap(({ deployments }) => deployments), ...models].flatMap((deployment) =>
      knownAs(deployment).map(([transport]) => transport),
    ),
  ),
];

/**
 * Reads what an inventory needs, and no more.
 *
 * @param home the directory that holds limits/ and catalogue/
 * @param version a version of LiteLLM that the catalogue has
 */
export function readReference(home: string, version: string, inventory: Inventory): FullReference {
  const directory = path.join(home, "catalogue");
  return {
    limits: readLimits(path.join(home, "limits"), transportsOf(inventory)),
    catalogue: readCatalogue(directory, version),
    models: () => readModels(directory, version).models,
    modelText: () => readFileSync(path.join(directory, `${version}.models.json`), "latin1"),
  };
}
