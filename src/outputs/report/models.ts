import type { Model } from "../models.ts";
import type { ReportModel } from "./data.ts";
import type { Routing } from "./routing.ts";

/** A chain of a name; `openai/gpt-4` also finds that of `gpt-4`, as LiteLLM has it. */
function chainOf(
  chains: ReadonlyMap<string, readonly string[]>,
  name: string,
): readonly string[] | undefined {
  const found = chains.get(name) ?? chains.get(name.slice(name.indexOf("/") + 1));
  return found?.filter((target) => target !== name);
}

/** A name with what stands in for it. */
export function reportModel(
  { name, kind, max_input_tokens, max_output_tokens, supports_vision }: Model,
  deployments: number[],
  target: string | undefined,
  { chains, byDefault }: Routing,
): ReportModel {
  const own = chainOf(chains.fallbacks, name);
  const general = byDefault?.filter((target) => target !== name);
  const fallbacks = own ?? general;
  const context = chainOf(chains.context_window_fallbacks, name);
  const content = chainOf(chains.content_policy_fallbacks, name);
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
