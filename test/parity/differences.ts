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

/** Deployments paired: by name, model and rpm first, then by ever less of it. */
function pairs(was: Entry[], is: Entry[]): [Entry | undefined, Entry | undefined][] {
  const keys: ((entry: Entry) => string)[] = [
    ({ model_name, litellm_params: { model, rpm } }) => `${model_name} ${model} ${rpm}`,
    ({ model_name, litellm_params: { model } }) => `${model_name} ${model}`,
    ({ litellm_params: { model, rpm } }) => `${model} ${rpm}`,
  ];
  const left = [...is];
  const partners = new Map<Entry, Entry>();
  for (const key of keys) {
    for (const entry of was.filter((one) => !partners.has(one))) {
      const at = left.findIndex((other) => key(other) === key(entry));
      const [partner] = at < 0 ? [] : left.splice(at, 1);
      if (partner) partners.set(entry, partner);
    }
  }
  return [
    ...was.map((entry): [Entry, Entry | undefined] => [entry, partners.get(entry)]),
    ...left.map((entry): [undefined, Entry] => [undefined, entry]),
  ];
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
