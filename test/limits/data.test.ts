import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { findLimit } from "../../src/limits/lookup.ts";
import { readLimits, transportsIn } from "../../src/limits/read.ts";
import type { LimitRecord } from "../../src/limits/record.ts";
import { settle } from "../../src/limits/record.ts";
import { formatLimits } from "../../src/limits/update.ts";
import { inRoot } from "../root.ts";
import used from "./used-models.json";

const directory = inRoot("src/limits/data");
const database = readLimits(directory);

/** The names of the records that fail a check, so that a failure lists them all. */
const failing = (check: (record: LimitRecord) => boolean): string[] =>
  Object.entries(database).flatMap(([transport, models]) =>
    Object.entries(models)
      .filter(([, record]) => !check(record))
      .map(([model]) => `${transport} ${model}`),
  );

test("every model of the groups has both limits under its transport", () => {
  const missing = Object.entries(used).flatMap(([transport, models]) =>
    models.filter((model) => {
      const answer = findLimit(database, transport, model);
      return !answer.found || answer.record.max_output_tokens === undefined;
    }),
  );
  assert.deepEqual(missing, []);
});

test("every file is sorted, one model a line", () => {
  const untidy = transportsIn(directory).filter(
    (name) =>
      readFileSync(`${directory}/${name}.json`, "utf8") !== formatLimits(database[name] ?? {}),
  );
  assert.deepEqual(untidy, []);
});

test("every record is what its claims and its pin make of it", () => {
  assert.deepEqual(
    failing((record) => JSON.stringify(settle(record)) === JSON.stringify(record)),
    [],
  );
});

test("every limit is a positive integer", () => {
  assert.deepEqual(
    failing(({ max_input_tokens: input, max_output_tokens: output, mode }) =>
      [input, ...(mode === "embedding" && output === undefined ? [] : [output])].every(
        (count) => Number.isInteger(count) && Number(count) > 0,
      ),
    ),
    [],
  );
});

test("a record without a claim is pinned, and a pin is a sentence", () => {
  assert.deepEqual(
    failing(({ claims, pinned }) =>
      pinned === undefined ? claims.length > 0 : /^[A-Z].+\.$/.test(pinned),
    ),
    [],
  );
});

test("every claim names a source of the notice", () => {
  const kinds = /^(litellm|models\.dev|vendor|dotfiles|resold: [a-z_]+|same as: .+)$/;
  assert.deepEqual(
    failing(({ claims }) => claims.every(({ source }) => kinds.test(source))),
    [],
  );
});

test("every imported claim has a version and a day", () => {
  assert.deepEqual(
    failing(({ claims }) =>
      claims
        .filter(({ source }) => source === "litellm" || source === "models.dev")
        .every(({ version, date }) => version && /^\d{4}-\d\d-\d\d$/.test(date ?? "")),
    ),
    [],
  );
});
