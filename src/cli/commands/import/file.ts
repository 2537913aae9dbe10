import { statSync } from "node:fs";
import { resolve } from "node:path";
import { atProblem, decodeYaml } from "../../../yaml/decode.ts";
import { lineCounter, readYaml, YamlError } from "../../../yaml/read.ts";
import type { Io } from "../../command.ts";
import { UsageError } from "../../command.ts";
import { readBytes, reasonOf } from "../../read-bytes.ts";
import { shownPath } from "../../shown-path.ts";

function bytesOf(target: string, io: Io): Uint8Array {
  const file = resolve(io.cwd, target);
  try {
    if (target !== "-" && statSync(file).isDirectory()) {
      throw new UsageError(`${target}: a directory; name the config.yaml in it`);
    }
    return readBytes(target === "-" ? 0 : file, target === "-" ? "standard input" : target, io);
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof Error)) throw error;
    throw new UsageError(`${target}: ${reasonOf(error)}`);
  }
}

/**
 * A config as its file says it, without what it includes.
 *
 * @param target its path, or `-` for standard input
 * @throws UsageError with the line that PyYAML would stop at
 */
export function readConfigFile(
  target: string,
  io: Io,
): { data: unknown; text: string; shown: string } {
  const shown = target === "-" ? "standard input" : shownPath(resolve(io.cwd, target), io);
  const decoded = decodeYaml(bytesOf(target, io));
  if ("problem" in decoded) throw new UsageError(atProblem(shown, decoded));
  const { text } = decoded;
  try {
    return { data: readYaml(text).data, text, shown };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    if (error.offset < 0) throw new UsageError(`${shown}: ${error.reason}`);
    const { line, column } = lineCounter(text)(error.offset);
    throw new UsageError(`${shown}:${line}:${column} ${error.reason}`);
  }
}
