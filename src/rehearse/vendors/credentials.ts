// What deployments take from credential_list.
import { isMapping, type Mapping, mappingOf } from "../../yaml/read-values.ts";
import { isSchemeless } from "./base-of.ts";
import { redirects } from "./bases.ts";

const listOf = ({ credential_list: list }: Mapping): readonly unknown[] =>
  Array.isArray(list) ? list : [];

/** litellm_params with what their credential says; what they state themselves wins. */
export function withCredential(config: Mapping, params: Mapping): Mapping {
  const name = params["litellm_credential_name"];
  if (typeof name !== "string") return params;
  const own = listOf(config).find((one) => mappingOf(one)["credential_name"] === name);
  return { ...mappingOf(mappingOf(own)["credential_values"]), ...params };
}

/** The config with the values of credentials written into the deployments that name them. */
export function withCredentials(config: Mapping): Mapping {
  const { model_list: rows } = config;
  if (!Array.isArray(rows) || listOf(config).length === 0) return config;
  const filled = rows.map((row: unknown) => {
    if (!isMapping(row) || !isMapping(row["litellm_params"])) return row;
    return { ...row, litellm_params: withCredential(config, row["litellm_params"]) };
  });
  return { ...config, model_list: filled };
}

const bases: ReadonlySet<string> = new Set([
  ...["api_base", "base_url"],
  ...Object.values(redirects).flatMap(({ key }) => key ?? []),
]);

/** The config whose credentials name no bases: each deployment has its own. */
export function withoutBases(config: Mapping): Mapping {
  if (listOf(config).length === 0) return config;
  const list = listOf(config).map((one) => {
    if (!isMapping(one)) return one;
    const values = mappingOf(one["credential_values"]);
    if (isSchemeless(values)) return one;
    const kept = Object.entries(values).filter(([key]) => !bases.has(key));
    return { ...one, credential_values: Object.fromEntries(kept) };
  });
  return { ...config, credential_list: list };
}
