import { fallbackKinds } from "../litellm/fallbacks.ts";
import { isMapping, type Mapping } from "../yaml/read.ts";
import type { Intended } from "./prepare.ts";

/** LiteLLM reads these beside litellm_params only for old configs' sake. */
const inParams = ["rpm", "tpm"];

/** The router falls back to litellm_settings for these, as a whole, where it is given none. */
const inRouter = [...fallbackKinds, "default_fallbacks"];

function tidyRow(row: unknown, index: number, moved: Intended[]): unknown {
  if (!isMapping(row) || !isMapping(row["litellm_params"])) return row;
  const params = row["litellm_params"];
  const keys = inParams.filter(
    (key) => Number.isInteger(row[key]) && (params[key] === undefined || params[key] === null),
  );
  if (keys.length === 0) return row;
  for (const key of keys) {
    moved.push({ path: ["model_list", index, key], what: "moved into litellm_params" });
  }
  const rest = Object.entries(row).filter(([key]) => !keys.includes(key));
  const values = Object.fromEntries(keys.map((key) => [key, row[key]]));
  return { ...Object.fromEntries(rest), litellm_params: { ...params, ...values } };
}

/**
 * Moves what LiteLLM reads in two places to the one where group files have it. Nothing changes for
 * the proxy: each move is one that LiteLLM makes itself.
 */
export function tidy(config: Mapping): { config: Mapping; moved: Intended[] } {
  const moved: Intended[] = [];
  const made: Record<string, unknown> = { ...config };
  if (Array.isArray(config["model_list"])) {
    made["model_list"] = config["model_list"].map((row, index) => tidyRow(row, index, moved));
  }
  const litellm = config["litellm_settings"];
  const router = config["router_settings"] ?? {};
  if (!isMapping(litellm) || !isMapping(router)) return { config: made, moved };
  const keys = inRouter.filter((key) => {
    const chain = litellm[key];
    return Array.isArray(chain) && chain.length > 0 && router[key] === undefined;
  });
  if (keys.length === 0) return { config: made, moved };
  for (const key of keys) {
    moved.push({ path: ["litellm_settings", key], what: "moved into router_settings" });
  }
  made["router_settings"] = {
    ...router,
    ...Object.fromEntries(keys.map((key) => [key, litellm[key]])),
  };
  const left = Object.entries(litellm).filter(([key]) => !keys.includes(key));
  if (left.length > 0) made["litellm_settings"] = Object.fromEntries(left);
  else delete made["litellm_settings"];
  return { config: made, moved };
}
