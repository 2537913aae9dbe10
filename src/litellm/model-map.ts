import { readFileSync } from "node:fs";
import path from "node:path";

/** What LiteLLM's map knows of a model. */
export type Model = {
  provider: string;
  mode?: string;
  input?: number;
  output?: number;
  can?: readonly string[];
  /** the day its vendor stops serving it, YYYY-MM-DD */
  retires?: string;
};

export type ModelMap = Readonly<Record<string, Model>>;

/** LiteLLM's model map of one version. */
export function readModels(directory: string, version: string): ModelMap {
  const file = path.join(directory, `${version}.models.json`);
  const { models }: { models: ModelMap } = JSON.parse(readFileSync(file, "utf8"));
  return models;
}
