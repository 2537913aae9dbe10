// The configs in which src/litellm/stops.py measures what LiteLLM does with a value.
import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import type { Path } from "../../src/lint/finding.ts";
import { isMapping, type Mapping, mappingOf } from "../../src/yaml/read.ts";
import { inRoot } from "../root.ts";

type Base = {
  at: Path;
  with?: Mapping;
  beside?: Readonly<Record<string, Mapping>>;
  left_out?: readonly string[];
};

export const bases: Readonly<Record<string, Base>> = load(
  readFileSync(inRoot("src/litellm/extraction/bases.yaml"), "utf8"),
) as Record<string, Base>;

/** A value of each kind, by the kind's name in the tables. */
export const values: readonly unknown[] = [
  ...[null, true, false, 5, 0, 1.5, "x", "", "5"],
  ...[["x"], [{ x: 1 }], [], { x: 1 }, {}],
];

/** The config in which nothing but this value of this key can be wrong, and the value's path. */
export function configWith(place: string, key: string, value: unknown): [Mapping, Path] {
  const base = bases[place];
  const config: Record<string, unknown> = structuredClone({
    model_list: [
      {
        model_name: "m",
        litellm_params: { model: "openai/gpt-4o", api_key: "os.environ/MODEL_KEY" },
      },
    ],
    ...base?.with,
  });
  const general = mappingOf(config["general_settings"]);
  config["general_settings"] = { ...general, master_key: "os.environ/PROXY_KEY" };
  let target: unknown = config;
  for (const step of base?.at ?? []) {
    if (Array.isArray(target)) target = target[Number(step)];
    else if (isMapping(target)) target = target[step];
  }
  Object.assign(mappingOf(target), base?.beside?.[key], { [key]: value });
  return [config, [...(base?.at ?? []), key]];
}
