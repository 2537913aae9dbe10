import { distance } from "fastest-levenshtein";
import { farthest } from "../nearest.ts";
import { own } from "../own.ts";
import type { LimitRecord, LimitsDatabase } from "./record.ts";

export type { LimitRecord, LimitsDatabase } from "./record.ts";

export type LimitLookup =
  | { found: true; record: LimitRecord }
  | {
      found: false;
      /** Up to three models of the same transport, the nearest first. */
      nearest: string[];
      /** Up to three "transport: model" where other transports know the same model. */
      elsewhere: string[];
    };

const most = 3;

// Vendors of one model differ in case, in the vendor's own prefix and in "4.5" or "4-5".
const comparable = (model: string): string =>
  model
    .slice(model.lastIndexOf("/") + 1)
    .toLowerCase()
    .replaceAll(".", "-");

/** Without the date and the version that one leaves out first. */
const undated = (model: string): string =>
  comparable(model)
    .replace(/-v\d+(?::\d+)?$/, "")
    .replace(/-(?:\d{8}|\d{4}-\d\d-\d\d)$/, "");

/** How far two names are from each other: nothing where they are those of one model. */
export function apart(a: string, b: string): number {
  if (comparable(a) === comparable(b)) return 0;
  return undated(a) === undated(b) ? 0.5 : distance(a.toLowerCase(), b.toLowerCase());
}

function near(models: string[], wanted: string): string[] {
  return models
    .map((model) => ({ model, away: apart(wanted, model) }))
    .filter(({ away }) => away <= farthest(wanted))
    .sort((a, b) => a.away - b.away || (a.model < b.model ? -1 : 1))
    .slice(0, most)
    .map(({ model }) => model);
}

/** The record of a model under one transport, if there is one. */
export function findRecord(
  database: LimitsDatabase,
  transport: string,
  model: string,
): LimitRecord | undefined {
  const models = own(database, transport);
  return models && own(models, model);
}

/**
 * Looks a model up, exactly, among the limits of one transport. The transport is the one's name
 * where it states its own api_base, else its LiteLLM prefix; the model is the string that its
 * factory takes.
 */
export function findLimit(database: LimitsDatabase, transport: string, model: string): LimitLookup {
  const record = findRecord(database, transport, model);
  if (record) return { found: true, record };
  const elsewhere = Object.entries(database)
    .filter(([name]) => name !== transport)
    .flatMap(([name, others]) =>
      Object.keys(others)
        .filter((other) => comparable(other) === comparable(model))
        .map((other) => `${name}: ${other}`),
    )
    .sort();
  return {
    found: false,
    nearest: near(Object.keys(database[transport] ?? {}), model),
    elsewhere: elsewhere.slice(0, most),
  };
}
