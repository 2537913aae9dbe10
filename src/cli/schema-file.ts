import { readFileSync } from "node:fs";
import path from "node:path";
import { schemaName } from "../outputs/config.ts";
import type { OutputFile } from "../outputs/index.ts";
import type { Io } from "./command.ts";

/** The JSON Schema of the config, which its first line names for editors. */
export const schemaFile = (version: string, { home }: Io): OutputFile => ({
  name: schemaName,
  mode: 0o644,
  text: readFileSync(path.join(home, "schema", `${version}.json`), "utf8"),
});
