import { farthest } from "../nearest.ts";
import { apart } from "./lookup.ts";
import type { Claim, LimitRecord, LimitsDatabase } from "./record.ts";

/** A record and where it is. */
export type Found = { transport: string; model: string; record: LimitRecord };

const most = 5;

/**
 * The records that a name means: `gpt-5` under every transport that has it, `openai/gpt-5` or
 * `openai gpt-5` under one.
 */
export function findModels(database: LimitsDatabase, wanted: string): Found[] {
  return Object.entries(database).flatMap(([transport, models]) =>
    Object.entries(models)
      .filter(([model]) =>
        [model, `${transport}/${model}`, `${transport} ${model}`].includes(wanted),
      )
      .map(([model, record]) => ({ transport, model, record })),
  );
}

const namesOf = (database: LimitsDatabase): string[] =>
  Object.entries(database).flatMap(([transport, models]) =>
    Object.keys(models).map((model) => `${transport}/${model}`),
  );

/** The names that a part of one is in, the shortest first: how many, and the first few. */
export function modelsWith(
  database: LimitsDatabase,
  part: string,
): { all: number; first: string[] } {
  const found = namesOf(database).filter((name) => name.toLowerCase().includes(part.toLowerCase()));
  const first = found.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, most);
  return { all: found.length, first };
}

/** The names that are nearest to one that is not there, as `transport/model`. */
export function nearestModels(database: LimitsDatabase, wanted: string): string[] {
  const tail = (name: string): string => name.slice(name.lastIndexOf("/") + 1).toLowerCase();
  return namesOf(database)
    .map((name) => ({ name, away: apart(tail(name), tail(wanted)) }))
    .filter(({ away }) => away <= farthest(tail(wanted)))
    .sort((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

const numbers = (input: number | undefined, output: number | undefined): string =>
  [
    ...(input === undefined ? [] : [`${input} in`]),
    ...(output === undefined ? [] : [`${output} out`]),
  ].join(", ") || "no limits";

const details = ({ can = [], retires }: Pick<Claim, "can" | "retires">): string =>
  [...(can.length > 0 ? [can.join(", ")] : []), ...(retires ? [`retires ${retires}`] : [])]
    .map((part) => `; ${part}`)
    .join("");

/** One line: the numbers, what the model can do, when it retires. */
export const showRecord = ({ transport, model, record }: Found): string =>
  `${transport} ${model}: ${numbers(record.max_input_tokens, record.max_output_tokens)}` +
  `${record.mode === undefined ? "" : `; ${record.mode}`}${details(record)}`;

const named = ({ source, version, date }: Claim): string =>
  [source, ...(version === undefined ? [] : [version])].join(" ") + (date ? `, ${date}` : "");

/** Which claims a number follows. */
function choice(
  record: LimitRecord,
  key: "max_input_tokens" | "max_output_tokens",
  of: (claim: Claim) => number | undefined,
): string[] {
  const chosen = record[key];
  if (chosen === undefined) return [];
  if (record.pinned !== undefined) return [`${key} ${chosen}: pinned`];
  const claims = record.claims.filter((claim) => of(claim) !== undefined);
  const behind = claims.filter((claim) => of(claim) === chosen).map(({ source }) => source);
  const why =
    claims.length === 1
      ? `only ${behind.join()} states it`
      : behind.length === claims.length
        ? `${behind.join(" and ")} agree`
        : `the smaller number, by ${behind.join(" and ")}`;
  return [`${key} ${chosen}: ${why}`];
}

/** What each source claims, and which claim each number follows. */
export function whyRecord(found: Found): string[] {
  const { record } = found;
  return [
    showRecord(found),
    ...record.claims.map(
      (claim) => `  ${named(claim)}: ${numbers(claim.input, claim.output)}${details(claim)}`,
    ),
    ...choice(record, "max_input_tokens", ({ input }) => input).map((line) => `  ${line}`),
    ...choice(record, "max_output_tokens", ({ output }) => output).map((line) => `  ${line}`),
    ...(record.pinned === undefined ? [] : [`  pinned: ${record.pinned}`]),
  ];
}
