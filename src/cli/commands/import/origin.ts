import { proxyConfig } from "../../../import/proxy-config.ts";
import type { Source } from "../../../import/source.ts";
import { filesSource, noSource, textSource } from "../../../import/source.ts";
import { isMapping, type Mapping } from "../../../yaml/read.ts";
import type { Io, Parsed } from "../../command.ts";
import { stringOption, UsageError } from "../../command.ts";
import { readTarget } from "../../lint-file.ts";
import { readConfigFile } from "./file.ts";
import { askModels } from "./proxy.ts";

/** What there is to import: plain data, and where it is from. */
export type Origin = { data: Mapping; source: Source; shown: string; notes: readonly string[] };

const included = "what it includes stays beside the built config; --includes imports that too";

function asConfig(data: unknown, shown: string): Mapping {
  if (isMapping(data)) return data;
  throw new UsageError(
    `${shown}: a config is a mapping of sections such as model_list; ${data === null ? "the file is empty" : "this is none"}`,
    1,
  );
}

/** A config and the files that it includes, as LiteLLM merges them. */
function withIncludes(file: string, io: Io): Origin {
  const input = readTarget(file, io);
  const shown = input.sources[0]?.shown ?? file;
  const [missing] = input.facts?.missingIncludes ?? [];
  if (missing !== undefined) {
    const { line, column } = missing.place;
    throw new UsageError(
      `${missing.place.file}:${line}:${column} include: there is no file ${missing.file}; bring it, or leave --includes out`,
    );
  }
  return { data: asConfig(input.config, shown), source: filesSource(input), shown, notes: [] };
}

/**
 * What the command line asks to import.
 *
 * @throws UsageError where it names nothing that could be a config
 */
export async function originOf(parsed: Parsed, io: Io): Promise<Origin> {
  const [file, ...surplus] = parsed.positionals;
  const url = stringOption(parsed, "from-proxy");
  if (surplus.length > 0) throw new UsageError(`${surplus.join(" ")}: one config at a time`);
  if ((file === undefined) === (url === undefined)) {
    throw new UsageError("name a config.yaml, or a running proxy with --from-proxy URL");
  }
  const [other, its] =
    url === undefined ? ["key-env", "--from-proxy"] : ["includes", "a config.yaml"];
  if (parsed.values[other] !== undefined) throw new UsageError(`--${other} is for ${its}`);
  if (url !== undefined) {
    const answers = await askModels(url, stringOption(parsed, "key-env"), io);
    return { ...proxyConfig(answers), source: noSource(url), shown: url };
  }
  if (parsed.values["includes"] === true) return withIncludes(file ?? "", io);
  const { data, text, shown } = readConfigFile(file ?? "", io);
  const config = asConfig(data, shown);
  const notes = config["include"] === undefined ? [] : [included];
  return { data: config, source: textSource(text, shown), shown, notes };
}
