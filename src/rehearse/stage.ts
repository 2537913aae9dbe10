import { modelsInText } from "../lint/models.ts";
import type { Catalogue } from "../litellm/catalogue.ts";
import { type Known, routerOf } from "../router/from-config.ts";
import { type Mapping, mappingOf } from "../yaml/read-values.ts";
import type { Stage } from "./subjects.ts";
import { vendorsOf } from "./vendors/index.ts";

/** What LiteLLM's release says: what it accepts, and its model map as text and as the router has it. */
export type Release = {
  readonly catalogue: Catalogue;
  readonly modelText: Buffer;
  readonly known: Known;
};

/** Everything that a rehearsal of a config is planned and judged by. */
export function stageOf(
  config: Mapping,
  { catalogue, modelText, known }: Release,
  seeing?: readonly boolean[],
): Stage {
  const router_settings = { ...mappingOf(config["router_settings"]), disable_cooldowns: true };
  const models = modelsInText(modelText);
  const routerWithout = (dropped: ReadonlyMap<number, string>) =>
    routerOf({ ...config, router_settings }, known, dropped);
  return {
    config,
    router: routerWithout(new Map()),
    routerWithout,
    vendors: vendorsOf(config, { catalogue, models }),
    catalogue,
    models,
    ...(seeing === undefined ? {} : { seeing }),
  };
}
