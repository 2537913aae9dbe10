import type { Catalogue, ModelMap } from "./catalogue.ts";
import { membersOf, types, typeText } from "./key-types.ts";
import { modelIdUnions } from "./model-ids.ts";

/** `start` and a union, on one line where it fits in 100 columns, else one member a line. */
const union = (start: string, members: readonly string[], indent: string): string => {
  const line = `${start} ${members.join(" | ")};`;
  if (line.length <= 100) return line;
  return `${start}\n${members.map((member) => `${indent}  | ${member}`).join("\n")};`;
};

const property = (catalogue: Catalogue, place: string, key: string): string => {
  const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
  const needed = place !== "litellm_params" && catalogue.required[place]?.includes(key);
  const members = (membersOf(catalogue, place, key) ?? ["unknown"]).map(typeText);
  return union(`  ${name}${needed ? "" : "?"}:`, members, "  ");
};

const strings = (values: readonly string[]): string[] =>
  values.length === 0 ? ["never"] : values.map((value) => JSON.stringify(value));

/** The text of keys.ts: TypeScript types for every place of the newest catalogue. */
export const keysText = (catalogue: Catalogue, models: ModelMap): string => {
  const blocks = Object.entries(types)
    .filter(([place]) => catalogue.places[place])
    .map(([place, name]) => {
      const keys = catalogue.places[place]?.names() ?? [];
      const lines = keys.map((key) => property(catalogue, place, key));
      return `/** Keys of ${place}. */\nexport type ${name} = {\n${lines.join("\n")}\n};`;
    });
  const unions: [string, readonly string[]][] = [
    ["ProviderPrefix", Object.keys(catalogue.providers)],
    ["RoutingStrategy", catalogue.routing_strategies],
    ...modelIdUnions(models),
  ];
  return `${[
    `// LiteLLM ${catalogue.version}. Written by \`npm run catalogue -- --keys\`: do not edit.\nimport type { EnvRef } from "../authoring/env.ts";`,
    "/** Groups to try, in this order, for each group that failed. */\nexport type Fallbacks = readonly Readonly<\n  Record<string, readonly (string | Readonly<Record<string, unknown>>)[]>\n>[];",
    "/** What may be spent at a provider: LiteLLM reads these two keys, not those of a Budget. */\nexport type ProviderBudget = { budget_limit: number | EnvRef; time_period: string };",
    ...blocks,
    ...unions.map(([name, values]) => union(`export type ${name} =`, strings(values), "")),
  ].join("\n\n")}\n`;
};
