import { isMapping, type Mapping } from "../yaml/read.ts";

/** What a proxy answers on /model/info and on /v1/models. */
export type ProxyAnswers = { info: unknown; listed: unknown };

/** LiteLLM fills model_info from its own map: only these are somebody's statement. */
const stated = ["base_model", "mode", "max_input_tokens", "max_output_tokens"];

const masked = (value: unknown): boolean => typeof value === "string" && /\*{3,}/.test(value);

const list = (answer: unknown): unknown[] => {
  const data = isMapping(answer) ? answer["data"] : undefined;
  return Array.isArray(data) ? data : [];
};

function kept(values: Mapping, wanted: (key: string, value: unknown) => boolean): Mapping {
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => wanted(key, value)));
}

/** Defaults that LiteLLM adds to what was stated. */
const isDefault = (key: string, value: unknown): boolean =>
  value === null ||
  ((key === "use_in_pass_through" ||
    key === "use_litellm_proxy" ||
    key === "use_chat_completions_api" ||
    key === "merge_reasoning_content_in_choices") &&
    value === false);

/**
 * The part of a config that a running proxy tells: its model_list. Keys are hidden there, so that
 * LiteLLM's own variable for the provider is used, as it would be without one.
 *
 * @returns the config, and what the reader should know about it
 */
export function proxyConfig({ info, listed }: ProxyAnswers): { data: Mapping; notes: string[] } {
  const rows = list(info).filter(isMapping);
  let hidden = 0;
  const model_list = rows.map((row) => {
    const params = isMapping(row["litellm_params"]) ? row["litellm_params"] : {};
    const about = isMapping(row["model_info"]) ? row["model_info"] : {};
    hidden += Object.values(params).filter(masked).length;
    const model_info = kept(about, (key, value) => stated.includes(key) && value !== null);
    return {
      model_name: row["model_name"],
      litellm_params: kept(params, (key, value) => !masked(value) && !isDefault(key, value)),
      ...(Object.keys(model_info).length > 0 ? { model_info } : {}),
    };
  });
  const names = new Set(model_list.map(({ model_name }) => model_name));
  const wild = [...names].some((name) => String(name).includes("*"));
  const others = list(listed)
    .map((model) => (isMapping(model) ? String(model["id"]) : ""))
    .filter((id) => id !== "" && !names.has(id));
  return {
    data: { model_list, general_settings: { master_key: "os.environ/LITELLM_MASTER_KEY" } },
    notes: [
      "a proxy tells its models only: settings, fallbacks and aliases are yours to add",
      "it hides keys: each deployment reads its provider's usual variable, see env.json of a build",
      ...(hidden > 0 ? [`${hidden} masked values were left out`] : []),
      ...(others.length > 0 && !wild
        ? [`/v1/models also lists ${others.slice(0, 5).join(", ")}: aliases, it seems`]
        : []),
    ],
  };
}
