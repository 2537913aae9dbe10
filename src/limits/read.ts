import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { LimitsDatabase, TransportLimits } from "./record.ts";

/** The transports that a directory of the database has a file for, sorted. */
export function transportsIn(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .sort();
}

/**
 * Reads the limits of the named transports, and of no other: a build pays for what it uses.
 * A transport without a file is left out; without names all are read.
 */
export function readLimits(directory: string, transports?: readonly string[]): LimitsDatabase {
  const known = transportsIn(directory);
  const wanted = known.filter((name) => transports === undefined || transports.includes(name));
  const database: LimitsDatabase = {};
  for (const transport of wanted) {
    const file = path.join(directory, `${transport}.json`);
    const models: TransportLimits = JSON.parse(readFileSync(file, "utf8"));
    database[transport] = models;
  }
  return database;
}
