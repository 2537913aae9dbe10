import type { Change, Side } from "../../src/diff/change.ts";
import { diff } from "../../src/diff/diff.ts";
import { readCatalogue, readModels } from "../../src/litellm/catalogue.ts";
import { inRoot } from "../root.ts";

const directory = inRoot("src/litellm/catalogue");
/** What the configs are read with. */
export const known = { catalogue: readCatalogue(directory), models: readModels(directory).models };

export type Spec = { models: object; router?: object };

/** A config of `{ name: [litellm model, …] }`. */
export function side({ models, router }: Spec, live = false): Side {
  const model_list = Object.entries(models).flatMap(([model_name, members]) =>
    [members].flat().map((model) => ({
      model_name,
      litellm_params: typeof model === "string" ? { model } : model,
    })),
  );
  const router_settings = router === undefined ? {} : { router_settings: router };
  return { label: "x", config: { model_list, ...router_settings }, live };
}

export const compare = (old: Spec, now: Spec): Change[] =>
  diff(side(old), side(now), known).changes;
/** The consequences alone. */
export const follows = (old: Spec, now: Spec): string[] =>
  compare(old, now)
    .filter(({ kind }) => kind === "consequence")
    .map(({ message }) => message);
