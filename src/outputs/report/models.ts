import type { Inventory } from "../../authoring/config.ts";
import type { Model } from "../models.ts";
import type { ReportModel } from "./data.ts";

type Chains = Readonly<Record<string, readonly string[] | undefined>> | undefined;

/** A chain of a name; `openai/gpt-4` also finds that of `gpt-4`, as LiteLLM has it. */
function chainOf(chains: Chains, name: string): readonly string[] | undefined {
  if (chains === undefined) return undefined;
  const bare = name.slice(name.indexOf("/") + 1);
  const found = Object.hasOwn(chains, name)
    ? chains[name]
    : Object.hasOwn(chains, bare)
      ? chains[bare]
      : undefined;
  return found?.filter((target) => target !== name);
}

/** A name with what stands in for it. */
export function reportModel(
  { name, kind, max_input_tokens, max_output_tokens, supports_vision }: Model,
  deployments: number[],
  inventory: Inventory,
): ReportModel {
  const own = chainOf(inventory.fallbacks, name);
  const general = inventory.default_fallbacks?.filter((target) => target !== name);
  const fallbacks = own ?? general;
  const context = chainOf(inventory.context_window_fallbacks, name);
  const content = chainOf(inventory.content_policy_fallbacks, name);
  const target = kind === "alias" ? inventory.aliases?.[name] : undefined;
  return {
    name,
    kind,
    deployments,
    ...(target === undefined ? {} : { target }),
    ...(max_input_tokens === undefined ? {} : { input: max_input_tokens }),
    ...(max_output_tokens === undefined ? {} : { output: max_output_tokens }),
    ...(supports_vision ? { vision: true } : {}),
    ...(fallbacks === undefined || fallbacks.length === 0 ? {} : { fallbacks }),
    ...(own === undefined && fallbacks !== undefined && fallbacks.length > 0
      ? { byDefault: true }
      : {}),
    ...(context === undefined ? {} : { context }),
    ...(content === undefined ? {} : { content }),
  };
}
