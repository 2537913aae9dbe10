import type { Inventory } from "../authoring/config.ts";
import type { Generated } from "../generate.ts";
import { configJson, configYaml, schemaName } from "./config.ts";
import { envExample } from "./env-example.ts";
import { modelsJson } from "./models.ts";
import { type About, reportFile } from "./report/report.ts";
import { visionFiles } from "./vision/vision.ts";

/** A file that a build writes: its name, its permissions and its text. */
export type OutputFile = { name: string; mode: number; text: string };

export const formats = ["yaml", "json"] as const;
export type Format = (typeof formats)[number];

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What else a build writes; without it the file is not made. */
type Companions = {
  /** what report.html is made of */
  report?: About & { page: string };
  /** with what the config includes, where it does */
  served?: Generated;
  /** the text of the config's JSON Schema, for editors */
  schema?: string;
};

/** Every file of a build. Only the config is for its owner alone. */
export function outputFiles(
  inventory: Inventory,
  generated: Generated,
  format: Format,
  { report, schema, served = generated }: Companions = {},
): OutputFile[] {
  const models = modelsJson(served);
  return [
    format === "yaml"
      ? { name: "config.yaml", mode: 0o600, text: configYaml(generated, schema !== undefined) }
      : { name: "config.json", mode: 0o600, text: configJson(generated) },
    { name: "env.json", mode: 0o644, text: json(generated.env) },
    { name: ".env.example", mode: 0o644, text: envExample(generated.env) },
    { name: "models.json", mode: 0o644, text: json(models) },
    ...visionFiles(inventory, generated),
    ...(report === undefined ? [] : [reportFile(inventory, served, report, models)]),
    ...(schema === undefined ? [] : [{ name: schemaName, mode: 0o644, text: schema }]),
  ];
}
