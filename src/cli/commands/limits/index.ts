import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  findModels,
  modelsWith,
  nearestModels,
  showRecord,
  whyRecord,
} from "../../../limits/explain.ts";
import { readLimits } from "../../../limits/read.ts";
import type { LimitsDatabase } from "../../../limits/record.ts";
import { formatLimits, updateLimits } from "../../../limits/update.ts";
import type { Command, Io, Parsed } from "../../command.ts";
import { stringOption, UsageError } from "../../command.ts";
import { count } from "../../count.ts";
import { shownPath } from "../../shown-path.ts";
import { messageOf } from "../../system-error.ts";
import { outOfDate, writeFiles } from "../../write-files.ts";
import { litellmSource, modelsDevSource } from "./sources.ts";

const project = join("src", "limits", "data");

/** The database that is meant: the one named, the project's own, or the one that came with the CLI. */
function databaseOf(parsed: Parsed, io: Io): { directory: string; own: boolean } {
  const given = stringOption(parsed, "database");
  if (given !== undefined) return { directory: resolve(io.cwd, given), own: true };
  const here = resolve(io.cwd, project);
  return existsSync(here)
    ? { directory: here, own: true }
    : { directory: join(io.home, "limits"), own: false };
}

function readDatabase(directory: string, io: Io) {
  if (existsSync(directory)) return readLimits(directory);
  throw new UsageError(`${shownPath(directory, io)}: there is no such directory`);
}

const kinds = { "+": "new", "~": "changed", "=": "unchanged by a new claim" } as const;

function summary(changes: readonly string[]): string {
  const counts = Object.entries(kinds).map(
    ([mark, word]) => `${changes.filter((line) => line.startsWith(mark)).length} ${word}`,
  );
  return changes.length === 0 ? "nothing changes" : counts.join(", ");
}

async function update(parsed: Parsed, io: Io): Promise<number> {
  const { directory, own } = databaseOf(parsed, io);
  if (!own) throw new UsageError("--database DIR: say which database to update");
  const stated = (source: string) => ({
    version: stringOption(parsed, `${source}-version`),
    date: stringOption(parsed, `${source}-date`),
  });
  const litellm = stringOption(parsed, "litellm");
  const modelsDev = stringOption(parsed, "models-dev");
  if (litellm === undefined && modelsDev === undefined) {
    throw new UsageError("name a source: --litellm FILE|DIR, --models-dev FILE|URL, or both");
  }
  const before = existsSync(directory) ? readLimits(directory) : {};
  const sources = {
    ...(litellm === undefined ? {} : { litellm: litellmSource(litellm, stated("litellm"), io) }),
    ...(modelsDev === undefined
      ? {}
      : { modelsDev: await modelsDevSource(modelsDev, stated("models-dev"), io) }),
  };
  const { database, changes } = updated({ database: before, ...sources });
  const files = Object.entries(database).map(([transport, models]) => ({
    name: `${transport}.json`,
    mode: 0o644,
    text: formatLimits(models),
  }));
  const stale = outOfDate(directory, files);
  io.stdout(changes.map((line) => `${line}\n`).join(""));
  const shown = shownPath(directory, io);
  if (parsed.values["check"]) {
    io.stdout(`${shown}: ${summary(changes)}\n`);
    return stale.length > 0 ? 1 : 0;
  }
  writeFiles([{ directory, shown, files }]);
  io.stdout(`${shown}: ${summary(changes)}; ${count(stale.length, "file")} written\n`);
  return 0;
}

function updated(options: Parameters<typeof updateLimits>[0]) {
  try {
    return updateLimits(options);
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

/** What may be meant by a name that is not there. */
function near(database: LimitsDatabase, wanted: string): string {
  const nearest = nearestModels(database, wanted);
  if (nearest.length > 0) return `; the nearest are ${nearest.join(", ")}`;
  const { all, first } = modelsWith(database, wanted);
  if (all === 0) return "";
  return all === first.length
    ? `; it is a part of ${first.join(", ")}`
    : `; it is a part of ${count(all, "name")}, such as ${first.join(", ")}`;
}

function explain(parsed: Parsed, io: Io, wanted: string, why: boolean): number {
  const database = readDatabase(databaseOf(parsed, io).directory, io);
  const found = findModels(database, wanted);
  if (found.length === 0) {
    io.stderr(`${wanted}: no limits are known${near(database, wanted)}\n`);
    return 1;
  }
  const lines = found.flatMap((one) => (why ? whyRecord(one) : [showRecord(one)]));
  io.stdout(lines.map((line) => `${line}\n`).join(""));
  return 0;
}

function run(parsed: Parsed, io: Io): number | Promise<number> {
  const [action = "", ...names] = parsed.positionals;
  if (action === "update") {
    if (names.length > 0) throw new UsageError(`${names.join(" ")}: update takes options only`);
    return update(parsed, io);
  }
  if (action !== "show" && action !== "why") {
    throw new UsageError(
      `limits${action === "" ? "" : ` ${action}`}: must be update, show MODEL or why MODEL`,
    );
  }
  const surplusOption = Object.keys(parsed.values).find((name) => name !== "database");
  if (surplusOption !== undefined) throw new UsageError(`--${surplusOption} is for limits update`);
  const [model, ...surplus] = names;
  if (model === undefined || surplus.length > 0) {
    throw new UsageError(`limits ${action} takes one MODEL`);
  }
  return explain(parsed, io, model, action === "why");
}

export const command: Command = {
  usage: "limits update|show MODEL|why MODEL",
  description:
    "The token-limit database. show prints the limits of a model under every transport that has it; why\n" +
    "prints each source's claim, and which one the numbers follow; update takes in the claims of LiteLLM's\n" +
    "model map and of models.dev, and prints what becomes of each: + new, ~ changed, = nothing changes.",
  options: {
    litellm: {
      type: "string",
      value: "FILE|DIR",
      description: "LiteLLM's model map, or a folder where LiteLLM is installed",
    },
    "litellm-version": { type: "string", value: "X", description: "its release, for a FILE" },
    "litellm-date": { type: "string", value: "DATE", description: "the day of that release" },
    "models-dev": { type: "string", value: "FILE|URL", description: "models.dev's api.json" },
    "models-dev-version": {
      type: "string",
      value: "X",
      description: "its commit (default: a hash of its text)",
    },
    "models-dev-date": {
      type: "string",
      value: "DATE",
      description: "its day (default: what the server says)",
    },
    database: {
      type: "string",
      value: "DIR",
      description: `the database (default: ${project}, else the one that is built in)`,
    },
    check: { type: "boolean", description: "write nothing; exit 1 where something would change" },
  },
  run,
};
