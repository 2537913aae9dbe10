import { isMapping, type Mapping } from "../yaml/read.ts";

/** A row of model_list, taken apart. */
export type Row = {
  /** its place in model_list */
  index: number;
  name: string;
  /** a prefix that LiteLLM knows, or "" */
  prefix: string;
  /** the model without that prefix */
  model: string;
  /** litellm_params without the model */
  params: Mapping;
  info: Mapping;
  /** what stands beside litellm_params and model_info */
  beside: Mapping;
};

const isName = (value: unknown): value is string => typeof value === "string" && value !== "";

/** Why LiteLLM itself could not load a row. */
function flawOf(row: unknown): string | undefined {
  if (!isMapping(row)) return "is no mapping";
  if (!isName(row["model_name"])) return "has no model_name that is text";
  const params = row["litellm_params"];
  if (!isMapping(params)) return "has no litellm_params";
  return isName(params["model"]) ? undefined : "has no litellm_params.model";
}

/**
 * The rows of model_list.
 *
 * @param isPrefix whether LiteLLM knows a provider prefix
 * @returns the rows, or a sentence for each that LiteLLM itself would stop at
 */
export function readRows(
  list: unknown,
  isPrefix: (prefix: string) => boolean,
): { rows: Row[] } | { flaws: string[] } {
  if (list === undefined || list === null) return { rows: [] };
  if (!Array.isArray(list)) return { flaws: ["model_list is no list"] };
  const flaws = list.flatMap((row: unknown, index) => {
    const flaw = flawOf(row);
    return flaw === undefined ? [] : [`model_list[${index}] ${flaw}: LiteLLM stops at it`];
  });
  if (flaws.length > 0) return { flaws };
  const rows = list.filter(isMapping).map((row, index): Row => {
    const { model_name, litellm_params, model_info, ...others } = row;
    const { model, ...params } = isMapping(litellm_params) ? litellm_params : {};
    const whole = String(model);
    const slash = whole.indexOf("/");
    const prefix = whole.slice(0, Math.max(slash, 0));
    const known = slash > 0 && slash < whole.length - 1 && isPrefix(prefix);
    const stated = isMapping(model_info) && Object.keys(model_info).length > 0;
    return {
      index,
      name: String(model_name),
      prefix: known ? prefix : "",
      model: known ? whole.slice(slash + 1) : whole,
      params,
      info: stated ? model_info : {},
      beside: Object.hasOwn(row, "model_info") && !stated ? { ...others, model_info } : others,
    };
  });
  return { rows };
}
