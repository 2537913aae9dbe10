import { variable, variableAt } from "./authoring/env.ts";
import { callbackVariables } from "./litellm/callbacks.ts";
import { isMapping, listOf, type Mapping } from "./yaml/read-values.ts";

/** Every environment variable that a config needs, by name, with who needs it. */
export type Environment = Readonly<Record<string, { readonly needed_by: readonly string[] }>>;

/** Calls `found` with the variable behind each reference in `value`. */
function eachReference(value: object, found: (name: string) => void): void {
  Object.values(value).forEach((item) => {
    if (typeof item === "string") {
      const name = variable(item);
      if (name !== undefined) found(name);
    } else if (typeof item === "object" && item !== null) eachReference(item, found);
  });
}

/** The same for the sections of a config, with the path of each reference. */
function eachSetting(
  value: object,
  found: (name: string, path: string) => void,
  above: readonly string[] = [],
): void {
  for (const [step, item] of Object.entries(value)) {
    const path = [...above, step];
    if (typeof item === "string") {
      const name = variableAt(path, item);
      if (name !== undefined) found(name, path.join("."));
    } else if (typeof item === "object" && item !== null) eachSetting(item, found, path);
  }
}

/**
 * The variables behind every `os.environ/NAME` of a config, and those that LiteLLM reads by
 * itself: where a deployment states no key, and for callbacks.
 *
 * @param config LiteLLM's config as plain data
 * @param implicit the variable that a deployment needs although the config does not name it
 * @returns sorted by name; `needed_by` names model_names and setting paths, in config order
 */
export function environmentOf(
  config: Mapping,
  implicit: (deployment: Readonly<Record<string, unknown>>) => string | undefined,
): Environment {
  const uses = new Map<string, Set<string>>();
  const add = (name: string, by: string): void => {
    const known = uses.get(name);
    if (known) known.add(by);
    else uses.set(name, new Set([by]));
  };
  const { model_list, ...sections } = config;
  for (const deployment of listOf(model_list)) {
    if (!isMapping(deployment)) continue;
    const by = String(deployment["model_name"]);
    eachReference(deployment, (name) => add(name, by));
    const name = implicit(deployment);
    if (name !== undefined) add(name, by);
  }
  eachSetting(sections, add);
  for (const { name, others, path } of callbackVariables(sections)) {
    if (!others.some((other) => uses.has(other))) add(name, path.slice(0, 2).join("."));
  }
  return Object.fromEntries(
    [...uses]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, by]) => [name, { needed_by: [...by] }]),
  );
}
