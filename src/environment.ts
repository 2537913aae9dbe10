/** Every environment variable that a config needs, by name, with who needs it. */
export type Environment = Readonly<Record<string, { readonly needed_by: readonly string[] }>>;

const reference = /^os\.environ\/(.+)$/;

type Use = { name: string; by: string };

function* references(value: unknown, by: (path: string) => string, path = ""): Generator<Use> {
  if (typeof value === "string") {
    const name = reference.exec(value)?.[1];
    if (name !== undefined) yield { name, by: by(path) };
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      yield* references(item, by, path === "" ? key : `${path}.${key}`);
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
  const add = ({ name, by }: Use): void => {
    const known = uses.get(name);
    if (known) known.add(by);
    else uses.set(name, new Set([by]));
  };
  const { model_list, ...sections } = config;
  for (const deployment of model_list) {
    const by = String(deployment["model_name"]);
    for (const use of references(deployment, () => by)) add(use);
    const name = implicit(deployment);
    if (name !== undefined) add({ name, by });
  }
  for (const use of references(sections, (path) => path)) add(use);
  return Object.fromEntries(
    [...uses]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, by]) => [name, { needed_by: [...by] }]),
  );
}
