import { isMapping } from "../yaml/read-values.ts";
import { rowsOf } from "./rewrite.ts";
import type { Stage } from "./subjects.ts";

/** LiteLLM's error without the layers that it came through. */
export const plainError = (text: string): string =>
  text
    .replace(
      /\s*(?:Received Model Group=|Available Model Group Fallbacks=|LiteLLM Retried|\nTraceback).*$/s,
      "",
    )
    .replace(/^(?:litellm\.)?(?:\w+\.)*(\w+Error|Timeout): (?:litellm\.\w+: )?/, "$1: ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 300);

/** `openai/glm-4.6`: how a deployment is called in messages. */
export function modelAt({ config }: Stage, index: number): string {
  const row = rowsOf(config)[index];
  const params = isMapping(row) ? row["litellm_params"] : undefined;
  return isMapping(params) ? String(params["model"]) : `model_list[${index}]`;
}
