import { isMapping } from "../yaml/read-values.ts";
import { rowsOf } from "./rewrite.ts";
import type { Stage } from "./subjects.ts";

/** What LiteLLM adds behind an error: which groups it tried, and its own traceback. */
const behind =
  /\s*(?:\. Handle with `|Received Model Group=|Available Model Group Fallbacks=|LiteLLM Retried|LiteLLM: model group|\nTraceback).*$/s;

/** LiteLLM's error without the layers that it came through. */
export const plainError = (text: string): string =>
  text
    .replace(behind, "")
    .replace(
      /^(?:(?:litellm\.)?(?:\w+\.)*(?:\w+Error|Timeout): )*(?=(?:litellm\.)?(?:\w+\.)*(?:\w+Error|Timeout): )/,
      "",
    )
    .replace(/^litellm\./, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 300);

/** `openai/glm-4.6`: how a deployment is called in messages. */
export function modelAt({ config }: Stage, index: number): string {
  const row = rowsOf(config)[index];
  const params = isMapping(row) ? row["litellm_params"] : undefined;
  return isMapping(params) ? String(params["model"]) : `model_list[${index}]`;
}
