import { isMapping, listOf, type Mapping, mappingOf } from "../yaml/read.ts";

/** What a proxy answers on /model/info and on /v1/models. */
export type ProxyAnswers = { info: unknown; listed: unknown };

type Row = {
  model_name: string;
  litellm_params: Mapping & { model: string };
  model_info?: Mapping;
};

/** LiteLLM fills model_info from its own map: only these can be somebody's statement. */
const stated = ["base_model", "mode", "max_input_tokens", "max_output_tokens"];

const isMasked = (value: unknown): boolean => typeof value === "string" && /\*{3,}/.test(value);

const list = (answer: unknown): Mapping[] => listOf(mappingOf(answer)["data"]).filter(isMapping);

const part = (row: Mapping, key: string): Mapping => mappingOf(row[key]);

/** A copy without what the proxy masked, however deep. */
function unmasked(value: unknown, count: () => void): unknown {
  if (Array.isArray(value)) return value.map((item) => unmasked(item, count));
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      if (!isMasked(item)) return [[key, unmasked(item, count)]];
      count();
      return [];
    }),
  );
}

/** The longest start that ends at a slash and all names have. */
function commonStart(names: readonly string[]): string {
  const [first = ""] = names;
  for (let end = first.lastIndexOf("/"); end >= 0; end = first.lastIndexOf("/", end - 1)) {
    const start = first.slice(0, end + 1);
    if (names.every((name) => name.startsWith(start))) return start;
    if (end === 0) break;
  }
  return "";
}

/** The rows of one deployment: several names are an alias' or what a wildcard was expanded to. */
function joined(rows: readonly Row[], aliases: Map<string, string>): Row[] {
  const [first] = rows;
  if (first === undefined) return [];
  const models = new Set(rows.map(({ litellm_params }) => litellm_params.model));
  if (models.size === 1) {
    for (const { model_name } of rows) {
      if (model_name !== first.model_name) aliases.set(model_name, first.model_name);
    }
    return [first];
  }
  const model = `${commonStart([...models])}*`;
  const model_name = `${commonStart(rows.map((row) => row.model_name))}*`;
  return [{ model_name, litellm_params: { ...first.litellm_params, model } }];
}

/**
 * The part of a config that a running proxy tells: its model_list and its aliases. Keys are hidden
 * there, so that LiteLLM's own variable for the provider is read, as it would be without one.
 *
 * @returns the config, and what the reader should know about it
 */
export function proxyConfig({ info, listed }: ProxyAnswers): { data: Mapping; notes: string[] } {
  const given = list(info);
  const always = Object.keys(part(given[0] ?? {}, "litellm_params")).filter((key) =>
    given.every((row) => part(row, "litellm_params")[key] === false),
  );
  let masked = 0;
  const byId = new Map<string, Row[]>();
  for (const [index, row] of given.entries()) {
    const params = unmasked(part(row, "litellm_params"), () => {
      masked += 1;
    });
    const about = part(row, "model_info");
    const model_info = Object.entries(about).filter(
      ([key, value]) => stated.includes(key) && value !== null && value !== "chat",
    );
    const shown = Object.entries(mappingOf(params)).filter(
      ([key, value]) => value !== null && !always.includes(key),
    );
    const made: Row = {
      model_name: String(row["model_name"]),
      litellm_params: {
        ...Object.fromEntries(shown),
        model: String(part(row, "litellm_params")["model"]),
      },
      ...(model_info.length > 0 ? { model_info: Object.fromEntries(model_info) } : {}),
    };
    const id = typeof about["id"] === "string" ? about["id"] : String(index);
    byId.set(id, [...(byId.get(id) ?? []), made]);
  }
  const aliases = new Map<string, string>();
  const model_list = [...byId.values()].flatMap((rows) => joined(rows, aliases));
  const names = new Set([...model_list.map(({ model_name }) => model_name), ...aliases.keys()]);
  const wild = [...names].some((name) => name.includes("*"));
  const others = list(listed)
    .map((model) => String(model["id"] ?? ""))
    .filter((id) => id !== "" && !names.has(id) && !wild);
  const router_settings = { model_group_alias: Object.fromEntries(aliases) };
  return {
    data: {
      model_list,
      ...(aliases.size > 0 ? { router_settings } : {}),
      general_settings: { master_key: "os.environ/LITELLM_MASTER_KEY" },
    },
    notes: [
      "a proxy tells its models only: settings and fallbacks are yours to add",
      "it hides keys: each deployment reads its provider's usual variable, see env.json of a build",
      ...(masked > 0 ? [`values that it masked were left out: ${masked}`] : []),
      ...(others.length > 0 ? [`/v1/models also lists ${others.slice(0, 5).join(", ")}`] : []),
    ],
  };
}
