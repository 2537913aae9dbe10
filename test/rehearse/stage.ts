import { readFileSync } from "node:fs";
import { newest, readCatalogue, readModels } from "../../src/litellm/catalogue.ts";
import type { Release } from "../../src/rehearse/stage.ts";
import { stageOf } from "../../src/rehearse/stage.ts";
import type { Stage } from "../../src/rehearse/subjects.ts";
import type { Mapping } from "../../src/yaml/read-values.ts";
import { inRoot } from "../root.ts";

let known: Release | undefined;

function release(): Release {
  const directory = inRoot("src", "litellm", "catalogue");
  const catalogue = readCatalogue(directory);
  known ??= {
    catalogue,
    modelText: readFileSync(inRoot("src", "litellm", "catalogue", `${newest}.models.json`)),
    known: { models: readModels(directory).models, catalogue },
  };
  return known;
}

/** A config on the stage, with the newest release's knowledge. */
export const stage = (config: Mapping): Stage => stageOf(config, release());
