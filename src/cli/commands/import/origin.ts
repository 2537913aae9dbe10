import { dirname, resolve } from "node:path";
import { proxyConfig } from "../../../import/proxy-config.ts";
import type { Source } from "../../../import/source.ts";
import { filesSource, noSource, textSource } from "../../../import/source.ts";
import type { Source as Included } from "../../../lint/input.ts";
import type { OutputFile } from "../../../outputs/index.ts";
import { isMapping, type Mapping, mappingOf } from "../../../yaml/read.ts";
import type { Io, Parsed } from "../../command.ts";
import { stringOption, UsageError } from "../../command.ts";
import { includedFiles } from "../../companions.ts";
import { readTarget, readWhole } from "../../lint-file.ts";
import { modulesIn } from "../../modules.ts";
import { readConfigFile } from "./file.ts";
import { askModels } from "./proxy.ts";

/** What there is to import: plain data, and where it is from. */
export type Origin = {
  data: Mapping;
  source: Source;
  shown: string;
  notes: readonly string[];
  /** what a build takes from beside the group files: Python modules and included files */
  companions: readonly OutputFile[];
};

const more = "--includes imports what it includes too";

function asConfig(data: unknown, shown: string): Mapping {
  if (isMapping(data)) return data;
  throw new UsageError(
    `${shown}: a config is a mapping of sections such as model_list; ${data === null ? "the file is empty" : "this is none"}`,
    1,
  );
}

/** What stands beside a config, and what of that is too far away to stand beside group files. */
function beside(
  file: string,
  config: Mapping,
  included: readonly Included[],
): Pick<Origin, "companions" | "notes"> {
  const folder = dirname(file);
  const { files, elsewhere } = includedFiles(included, folder);
  return {
    companions: [...modulesIn(folder)(config).files, ...files],
    notes: elsewhere.map((name) => `include: bring ${name} to where the group files see it so`),
  };
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
  const data = asConfig(input.config, shown);
  return {
    data,
    source: filesSource(input),
    shown,
    ...beside(resolve(io.cwd, file), data, []),
  };
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
    return { ...proxyConfig(answers), source: noSource(url), shown: url, companions: [] };
  }
  if (parsed.values["includes"] === true) return withIncludes(file ?? "", io);
  const { data, text, shown } = readConfigFile(file ?? "", io);
  const config = asConfig(data, shown);
  const origin = { data: config, source: textSource(text, shown), shown };
  const full = resolve(io.cwd, file ?? "");
  if (config["include"] === undefined) return { ...origin, ...beside(full, config, []) };
  const read = readWhole({ file: full, shown, text }, io);
  const { companions, notes } = beside(full, mappingOf(read.config), read.sources.slice(1));
  return { ...origin, companions, notes: [...notes, more] };
}
