import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { LimitsSource } from "../../../limits/update.ts";
import { sha256 } from "../../../sha256.ts";
import type { Io } from "../../command.ts";
import { UsageError } from "../../command.ts";
import { messageOf } from "../../system-error.ts";

/** What the command line says of a source beyond its place. */
export type Stated = { version?: string | undefined; date?: string | undefined };

const mapName = "model_prices_and_context_window_backup.json";
const patience = 60_000;

function parse(text: string, shown: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${shown}: is not JSON: ${messageOf(error)}`);
  }
}

const fingerprint = (text: string): string => sha256(text).slice(0, 12);

function source(text: string, shown: string, version: string, date?: string): LimitsSource {
  if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date)) {
    throw new UsageError(`${date}: a date is YYYY-MM-DD`);
  }
  return { json: parse(text, shown), version, ...(date === undefined ? {} : { date }) };
}

function read(file: string, shown: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`${shown}: cannot be read: ${messageOf(error)}`);
  }
}

/** The folders in which a Python environment, a site-packages or a package has LiteLLM. */
function packageFolders(directory: string): string[] {
  const lib = join(directory, "lib");
  const pythons = existsSync(lib) ? readdirSync(lib).filter((name) => /^python3/.test(name)) : [];
  return [
    directory,
    join(directory, "litellm"),
    ...pythons.map((name) => join(lib, name, "site-packages", "litellm")),
  ];
}

function installedVersion(folder: string): string | undefined {
  return readdirSync(dirname(folder))
    .map((name) => /^litellm-(.+)\.dist-info$/.exec(name)?.[1])
    .find((version) => version !== undefined);
}

/**
 * LiteLLM's model map.
 *
 * @param given the map itself, or a folder with the package: the package's own, site-packages, or a
 *   virtual environment
 */
export function litellmSource(given: string, stated: Stated, io: Io): LimitsSource {
  const full = resolve(io.cwd, given);
  if (!existsSync(full)) throw new UsageError(`--litellm ${given}: there is no such file`);
  const folder = statSync(full).isDirectory()
    ? packageFolders(full).find((candidate) => existsSync(join(candidate, mapName)))
    : undefined;
  if (folder === undefined && statSync(full).isDirectory()) {
    throw new UsageError(`--litellm ${given}: no ${mapName} in it`);
  }
  const version = stated.version ?? (folder === undefined ? undefined : installedVersion(folder));
  if (version === undefined) {
    throw new UsageError(`--litellm ${given}: say its release with --litellm-version`);
  }
  const file = folder === undefined ? full : join(folder, mapName);
  return source(read(file, given), given, version, stated.date);
}

/**
 * models.dev's api.json. Without a stated version its own bytes name it; without a stated date the
 * server's Last-Modified does.
 */
export async function modelsDevSource(
  given: string,
  stated: Stated,
  io: Io,
): Promise<LimitsSource> {
  if (!/^https?:\/\//.test(given)) {
    const text = read(resolve(io.cwd, given), `--models-dev ${given}`);
    return source(text, given, stated.version ?? fingerprint(text), stated.date);
  }
  let response: Response;
  try {
    response = await fetch(given, { signal: AbortSignal.timeout(patience) });
  } catch (error) {
    throw new UsageError(`${given}: nobody answers: ${messageOf(error)}`);
  }
  if (!response.ok) throw new UsageError(`${given}: answers ${response.status}`);
  const text = await response.text();
  const modified = response.headers.get("last-modified");
  const day = modified === null ? undefined : new Date(modified).toISOString().slice(0, 10);
  return source(text, given, stated.version ?? fingerprint(text), stated.date ?? day);
}
