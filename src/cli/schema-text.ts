import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Io } from "./command.ts";

/** The JSON Schema of the config of a version of LiteLLM. */
export const schemaText = (version: string, { home }: Io): string =>
  readFileSync(join(home, "schema", `${version}.json`), "utf8");
