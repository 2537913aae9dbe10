type Entry = {
  model_name: string;
  litellm_params: Record<string, unknown> & { model: string };
  model_info?: Record<string, unknown>;
};
export type Config = { model_list: Entry[] } & Record<string, unknown>;

const show = (value: unknown): string => (value === undefined ? "absent" : JSON.stringify(value));

function* compare(path: string, was: unknown, is: unknown): Generator<string> {
  const both = [was, is].filter((value) => value !== undefined);
  const mappings = both.every(
    (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  );
  if (!mappings || both.length === 0) {
    if (show(was) !== show(is)) yield `${path}: ${show(was)} -> ${show(is)}`;
    return;
  }
  const [before, after] = [new Map(Object.entries(was ?? {})), new Map(Object.entries(is ?? {}))];
  for (const key of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    yield* compare(`${path}.${key}`, before.get(key), after.get(key));
  }
}

/** Deployments paired by name and model; what finds no partner by name is paired by model alone. */
function pairs(was: Entry[], is: Entry[]): [Entry | undefined, Entry | undefined][] {
  const left = [...is];
  const take = (wanted: (entry: Entry) => boolean): Entry | undefined => {
    const at = left.findIndex(wanted);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const same = (one: Entry, other: Entry): boolean =>
    one.litellm_params.model === other.litellm_params.model &&
    one.litellm_params["rpm"] === other.litellm_params["rpm"];
  const named = was.map((entry): [Entry, Entry | undefined] => [
    entry,
    take((other) => other.model_name === entry.model_name && same(entry, other)),
  ]);
  const all = named.map(([entry, partner]): [Entry, Entry | undefined] => [
    entry,
    partner ?? take((other) => same(entry, other)),
  ]);
  return [...all, ...left.map((entry): [undefined, Entry] => [undefined, entry])];
}

/** Every difference between two configs, a line each, deployment by deployment, then the settings. */
export function differences(was: Config, is: Config): string[] {
  const { model_list: deploymentsWere, ...settingsWere } = was;
  const { model_list: deploymentsAre, ...settingsAre } = is;
  return [
    ...pairs(deploymentsWere, deploymentsAre).flatMap(([before, after]) => {
      const { model_name, litellm_params } = before ?? after ?? { litellm_params: { model: "" } };
      return [...compare(`${model_name} (${litellm_params.model})`, before, after)];
    }),
    ...[...compare("", settingsWere, settingsAre)].map((line) => line.slice(1)),
  ];
}
