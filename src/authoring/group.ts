import type { Deployment } from "./deployment.ts";
import { markOrigin } from "./origin.ts";

/** Deployments that share a model_name: LiteLLM spreads the requests over them. */
export type Group<Name extends string = string, Model extends string = string> = {
  readonly name: Name;
  readonly deployments: readonly Deployment<Model>[];
};

/**
 * A model group. Its deployments take its name: one that has a name of its own belongs
 * among the models of `defineConfig`, and is refused here.
 *
 * @param name the model_name that clients ask for
 * @param deployments at least one
 */
export function group<const Name extends string, const Model extends string>(
  name: Name,
  deployments: readonly (Deployment<Model> & { readonly model_name?: never })[],
): Group<Name, Model> {
  return markOrigin({ name, deployments }, group);
}
