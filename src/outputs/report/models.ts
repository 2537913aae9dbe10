import type { Match } from "../../router/chains.ts";
import { mappingOf } from "../../yaml/read-values.ts";
import type { Model } from "../models.ts";
import type { ReportModel } from "./data.ts";
import type { Routing } from "./routing.ts";

/** What a chain says to ask instead of a name; undefined where that is nothing. */
function targetsOf(match: Match | undefined, name: string): string[] | undefined {
  const targets = (match?.chain ?? []).flatMap((item) => {
    const target = typeof item === "string" ? item : mappingOf(item)["model"];
    return typeof target === "string" && target !== name ? [target] : [];
  });
  return targets.length === 0 ? undefined : targets;
}

/** A name with what stands in for it. */
export function reportModel(
  { name, kind, max_input_tokens, max_output_tokens, supports_vision }: Model,
  deployments: number[],
  target: string | undefined,
  { chains, hasPolicy }: Routing,
): ReportModel {
  const match = chains.fallbacks(name);
  const fallbacks = targetsOf(match, name);
  const context = targetsOf(chains.context(name), name);
  const content = targetsOf(chains.content(name), name);
  return {
    name,
    kind,
    deployments,
    ...(target === undefined ? {} : { target }),
    ...(max_input_tokens === undefined ? {} : { input: max_input_tokens }),
    ...(max_output_tokens === undefined ? {} : { output: max_output_tokens }),
    ...(supports_vision ? { vision: true } : {}),
    ...(hasPolicy(name) ? { policy: true } : {}),
    ...(fallbacks === undefined ? {} : { fallbacks }),
    ...(fallbacks !== undefined && match?.generic ? { byDefault: true } : {}),
    ...(context === undefined ? {} : { context }),
    ...(content === undefined ? {} : { content }),
  };
}
