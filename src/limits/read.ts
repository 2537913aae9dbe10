import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LimitRecord, LimitsDatabase, TransportLimits } from "./record.ts";

/** The transports that a directory of the database has a file for, sorted. */
export function transportsIn(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .sort();
}

const readTransport = (directory: string, transport: string): string =>
  readFileSync(join(directory, `${transport}.json`), "utf8");

/** Reads the whole database. */
export function readLimits(directory: string): LimitsDatabase {
  const database: LimitsDatabase = {};
  for (const transport of transportsIn(directory)) {
    const models: TransportLimits = JSON.parse(readTransport(directory, transport));
    database[transport] = models;
  }
  return database;
}

/** The records of some models, each from its own line, which are in order; undefined where one is missing. */
function recordsIn(text: string, models: ReadonlySet<string>): TransportLimits | undefined {
  const records: [string, LimitRecord][] = [];
  let end = 0;
  for (const model of [...models].sort()) {
    const key = `\n  ${JSON.stringify(model)}: {`;
    const at = text.indexOf(key, end);
    if (at < 0) return undefined;
    const start = at + key.length - 1;
    end = text.indexOf("\n", start);
    const line = text.slice(start, end);
    records.push([model, JSON.parse(line.endsWith(",") ? line.slice(0, -1) : line)]);
  }
  return Object.fromEntries(records);
}

/**
 * Reads the limits of the wanted models by transport, and of no other: a build pays for what it
 * uses. A transport without a file is left out; one that lacks a wanted model is read whole, for
 * its other names.
 */
export function readWantedLimits(
  directory: string,
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
): LimitsDatabase {
  const database: LimitsDatabase = {};
  const files = new Set(readdirSync(directory));
  for (const [transport, models] of wanted) {
    if (!files.has(`${transport}.json`)) continue;
    const text = readTransport(directory, transport);
    database[transport] = recordsIn(text, models) ?? JSON.parse(text);
  }
  return database;
}
