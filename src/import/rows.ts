import { isMapping, type Mapping, mappingOf, type Path } from "../yaml/read.ts";

/** Where LiteLLM itself could not load a config, and what to do about it. */
export type Flaw = { path: Path; message: string };

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
  /** of a row that stands for several: the keys that each of them states in its own way */
  varies?: readonly string[];
};

const isName = (value: unknown): value is string => typeof value === "string" && value !== "";

/** Why LiteLLM itself could not load a row. */
function flawOf(row: unknown): string | undefined {
  if (!isMapping(row)) return "is no mapping";
  if (!isName(row["model_name"])) return "has no model_name that is text";
  const params = row["litellm_params"];
  if (params === undefined) {
    const other = Object.keys(row).find((key) => /params$/i.test(key));
    return `has no litellm_params${other === undefined ? "" : `, but ${other}`}`;
  }
  if (!isMapping(params)) return "has litellm_params that are no mapping";
  return isName(params["model"]) ? undefined : "has no litellm_params.model that is text";
}

/**
 * The rows of model_list.
 *
 * @param isPrefix whether LiteLLM knows a provider prefix
 * @returns the rows, or what is wrong with each that LiteLLM itself would stop at
 */
export function readRows(
  list: unknown,
  isPrefix: (prefix: string) => boolean,
): { rows: Row[] } | { flaws: Flaw[] } {
  if (list === undefined || list === null) return { rows: [] };
  if (!Array.isArray(list)) {
    const message = "is no list: LiteLLM stops at it. Put a dash before each model";
    return { flaws: [{ path: ["model_list"], message }] };
  }
  const flaws = list.flatMap((row: unknown, index): Flaw[] => {
    const flaw = flawOf(row);
    if (flaw === undefined) return [];
    const message = `${flaw}: LiteLLM stops at it. State it, or take the row out`;
    return [{ path: ["model_list", index], message }];
  });
  if (flaws.length > 0) return { flaws };
  const rows = list.filter(isMapping).map((row, index): Row => {
    const { model_name, litellm_params, model_info, ...others } = row;
    const { model, ...params } = mappingOf(litellm_params);
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
