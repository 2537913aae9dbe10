import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Inventory } from "./authoring/config.ts";
import type { Reference } from "./generate.ts";
import { readWantedLimits } from "./limits/read.ts";
import { knownAs } from "./limits/resolve.ts";
import type { Catalogue, Model } from "./litellm/catalogue.ts";
import { readCatalogue, readModels } from "./litellm/catalogue.ts";
import { once } from "./once.ts";

/** What the generator and the linter look things up in. */
export type FullReference = Reference & {
  catalogue: Catalogue;
  /** LiteLLM's model map, read when it is asked for */
  models: () => Readonly<Record<string, Model>>;
  /** the same as the text of its file, in which the linter finds the few models that it looks up */
  modelText: () => Buffer;
};

/** The models that an inventory uses, by their transports as the database knows both; wildcards have no limits. */
function modelsOf({ groups, models }: Inventory): Map<string, Set<string>> {
  const wanted = new Map<string, Set<string>>();
  const deployments = [...groups.flatMap((group) => group.deployments), ...models];
  deployments.flatMap(knownAs).forEach(([transport, model]) => {
    if (model.includes("*")) return;
    const known = wanted.get(transport);
    if (known) known.add(model);
    else wanted.set(transport, new Set([model]));
  });
  return wanted;
}

/**
 * Reads what an inventory needs, and no more.
 *
 * @param home the directory that holds limits/ and catalogue/
 * @param version a version of LiteLLM that the catalogue has
 */
export function readReference(home: string, version: string, inventory: Inventory): FullReference {
  const directory = join(home, "catalogue");
  return {
    limits: readWantedLimits(join(home, "limits"), modelsOf(inventory)),
    catalogue: readCatalogue(directory, version),
    models: once(() => readModels(directory, version).models),
    modelText: () => readFileSync(join(directory, `${version}.models.json`)),
  };
}
