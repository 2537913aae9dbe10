import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Io, UsageError } from "./command.ts";

/**
 * The values of the KEY=value lines of --env FILE, taken literally. It is not called --env-file,
 * which Node would take for itself wherever it stands.
 *
 * @throws UsageError
 */
export function readEnvFile(file: string, io: Pick<Io, "cwd">): Map<string, string> {
  let text: string;
  try {
    text = readFileSync(resolve(io.cwd, file), "utf8");
  } catch {
    throw new UsageError(`--env ${file}: cannot be read`);
  }
  const values = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const [, name, value = ""] = /^\s*(?:export )?([A-Za-z_]\w*)=(.*)$/.exec(line) ?? [];
    if (name !== undefined) values.set(name, value.trim().replace(/^(["'])(.*)\1$/, "$2"));
  }
  return values;
}

/** The variables that it gives a value: LiteLLM takes an empty one for none. @throws UsageError */
export function namesInEnvFile(file: string, io: Pick<Io, "cwd">): Set<string> {
  const given = [...readEnvFile(file, io)].filter(([, value]) => value !== "");
  return new Set(given.map(([name]) => name));
}
