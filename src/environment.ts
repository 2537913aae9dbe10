/** Every environment variable that a config needs, by name, with who needs it. */
export type Environment = Readonly<Record<string, { readonly needed_by: readonly string[] }>>;

const marker = "os.environ/";

/** Calls `found` with the variable behind each reference in `value`, and with the key it stands under. */
function eachReference(value: unknown, found: (name: string, key: string) => void, key = ""): void {
  if (typeof value === "string") {
    if (value.startsWith(marker) && value.length > marker.length) {
      found(value.slice(marker.length), key);
    }
  } else if (typeof value === "object" && value !== null) {
    for (const [step, item] of Object.entries(value)) {
      if (typeof item === "string" || typeof item === "object") {
        eachReference(item, found, key === "" ? step : `${key}.${step}`);
      }
    }
  }
}

/**
 * The variables behind every `os.environ/NAME` of a config, and those that LiteLLM reads by
 * itself where a deployment states no key.
 *
 * @param config LiteLLM's config as plain data
 * @param implicit the variable that a deployment needs although the config does not name it
 * @returns sorted by name; `needed_by` names model_names and setting paths, in config order
 */
export function environmentOf(
  config: { model_list: readonly Readonly<Record<string, unknown>>[] },
  implicit: (deployment: Readonly<Record<string, unknown>>) => string | undefined,
): Environment {
  const uses = new Map<string, Set<string>>();
  const add = (name: string, by: string): void => {
    const known = uses.get(name);
    if (known) known.add(by);
    else uses.set(name, new Set([by]));
  };
  const { model_list, ...sections } = config;
  for (const deployment of model_list) {
    const by = String(deployment["model_name"]);
    eachReference(deployment, (name) => add(name, by));
    const name = implicit(deployment);
    if (name !== undefined) add(name, by);
  }
  eachReference(sections, add);
  return Object.fromEntries(
    [...uses]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, by]) => [name, { needed_by: [...by] }]),
  );
}
