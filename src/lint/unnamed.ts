import { implicitKey } from "../implicit-key.ts";
import { callbackVariables, type Unnamed } from "../litellm/callbacks.ts";
import { mappingOf } from "../yaml/read.ts";
import type { Context } from "./rule.ts";

/** The variables that LiteLLM reads although the config does not name them, each once. */
export function unnamedVariables(
  context: Pick<Context, "config" | "section" | "deployments" | "catalogue">,
): Unnamed[] {
  const { config, section, deployments, catalogue } = context;
  const found = new Map<string, Unnamed>();
  const defined = section("environment_variables");
  const defaults = mappingOf(section("router_settings")["default_litellm_params"]);
  const loginElsewhere = defaults["api_key"] !== undefined;
  for (const { entry, path, provider = "" } of loginElsewhere ? [] : deployments) {
    const name = implicitKey(catalogue.providers, entry, () => provider);
    if (name === undefined || found.has(name)) continue;
    const others = catalogue.providers[provider]?.env ?? [];
    if (others.some((other) => Object.hasOwn(defined, other))) continue;
    found.set(name, {
      name,
      others,
      reader: provider,
      without: "requests to it fail",
      path: [...path, "litellm_params", "model"],
    });
  }
  for (const one of callbackVariables(config)) if (!found.has(one.name)) found.set(one.name, one);
  return [...found.values()];
}
