import { isMapping } from "../yaml/read-values.ts";
import { rowsOf } from "./rewrite.ts";
import type { Stage } from "./subjects.ts";

/** What LiteLLM adds behind an error: which groups it tried, and its own traceback. */
const behind =
  /\s*(?:\. Handle with `|Timeout passed=|Received Model Group=|Available Model Group Fallbacks=|LiteLLM Retried|LiteLLM: model group|\nTraceback).*$/s;

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

/** What lies behind errors of LiteLLM's that do not say it. */
const hints: readonly (readonly [RegExp, string])[] = [
  [
    /Header value must be str|nullable\[dict\[str,str\]\]/,
    "a value in extra_headers is no text, put it in quotes",
  ],
  [/weight must be numeric/, "a weight of the group is no number"],
  [/'[<>]' not supported between instances of 'str' and 'int'/, "num_retries is no whole number"],
  [/No module named 'google'|Google Cloud SDK not found/, "Vertex wants litellm[google]"],
];

/** LiteLLM's error, and what lies behind it where it does not say so. */
export function explained(text: string): string {
  const error = plainError(text);
  const hint = hints.find(([pattern]) => pattern.test(text))?.[1];
  return hint === undefined ? error : `${error} (${hint})`;
}

/** `openai/glm-4.6`: how a deployment is called in messages. */
export function modelAt({ config }: Stage, index: number): string {
  const row = rowsOf(config)[index];
  const params = isMapping(row) ? row["litellm_params"] : undefined;
  return isMapping(params) ? String(params["model"]) : `model_list[${index}]`;
}
