import { parseLitellmMap } from "./litellm-map.ts";
import { parseModelsDev } from "./models-dev.ts";
import type { Claim, LimitRecord, LimitsDatabase, ModelClaim, SourceVersion } from "./record.ts";
import { settle } from "./record.ts";

export type LimitsUpdate = {
  database: LimitsDatabase;
  /** One sentence a change, sorted: "+" new, "~" changed, "=" a new claim that changes nothing. */
  changes: string[];
};

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

const facts = ({ input, output, can, retires }: Claim): string =>
  JSON.stringify([input, output, [...(can ?? [])].sort(), retires]);

const isOlder = (claim: Claim, than: Claim): boolean =>
  claim.date !== undefined && than.date !== undefined && claim.date < than.date;

/**
 * Puts a claim among a record's others, in its source's place. A claim that says nothing new keeps
 * the old version and date, so that an update shows what changed and nothing else; an older version
 * never replaces a newer one.
 */
function withClaim(claims: Claim[], claim: Claim): Claim[] {
  const old = claims.find(({ source }) => source === claim.source);
  if (old && (facts(old) === facts(claim) || isOlder(claim, old))) return claims;
  return [...claims.filter((one) => one !== old), claim].sort((a, b) =>
    a.source < b.source ? -1 : 1,
  );
}

const numbers = (input: number | undefined, output: number | undefined): string =>
  [input && `${input} in`, output && `${output} out`].filter(Boolean).join(", ") || "no limits";

const shown = ["max_input_tokens", "max_output_tokens", "can", "retires"] as const;

function describe(
  name: string,
  before: LimitRecord | undefined,
  after: LimitRecord,
  { source, version, input, output }: Claim,
): string {
  const by = version === undefined ? source : `${source} ${version}`;
  const now = numbers(after.max_input_tokens, after.max_output_tokens);
  if (!before) return `+ ${name}: ${now} (${by})`;
  const parts = shown
    .map((key) => [key, String(before[key] ?? "none"), String(after[key] ?? "none")] as const)
    .filter(([, old, fresh]) => old !== fresh)
    .map(([key, old, fresh]) => `${key} ${old} -> ${fresh}`);
  if (parts.length > 0) return `~ ${name}: ${parts.join("; ")} (${by})`;
  const why = after.pinned ? "pinned" : "by the smaller claims";
  return `= ${name}: ${by} says ${numbers(input, output)}; stays ${now} (${why})`;
}

/** Adds claims to a database, without touching it, and says in sentences what became of each. */
export function merge(existing: LimitsDatabase, claims: ModelClaim[]): LimitsUpdate {
  const records = new Map<string, Map<string, LimitRecord>>();
  for (const [transport, models] of Object.entries(existing)) {
    records.set(transport, new Map(Object.entries(models)));
  }
  const changes: string[] = [];
  for (const { transport, model, mode, claim } of claims) {
    const models = records.get(transport) ?? new Map<string, LimitRecord>();
    const before = models.get(model);
    const merged = withClaim(before?.claims ?? [], claim);
    if (merged === before?.claims) continue;
    const after = settle({ ...before, ...(mode && { mode }), claims: merged });
    if (!after) continue;
    records.set(transport, models.set(model, after));
    changes.push(describe(`${transport} ${model}`, before, after, claim));
  }
  const database = [...records.entries()]
    .sort(byName)
    .map(([transport, models]) => [transport, Object.fromEntries([...models].sort(byName))]);
  return { database: Object.fromEntries(database), changes: changes.sort() };
}

export type LimitsSource = SourceVersion & { json: unknown };

/**
 * Brings a database up to date with LiteLLM's model map and models.dev's api.json, either or both.
 * Pure and deterministic: the same sources a second time change nothing.
 */
export function updateLimits(options: {
  database: LimitsDatabase;
  litellm?: LimitsSource;
  modelsDev?: LimitsSource;
}): LimitsUpdate {
  const from = ({ json: _, ...version }: LimitsSource): SourceVersion => version;
  const claims = [
    ...(options.litellm ? parseLitellmMap(options.litellm.json, from(options.litellm)) : []),
    ...(options.modelsDev ? parseModelsDev(options.modelsDev.json, from(options.modelsDev)) : []),
  ];
  return merge(options.database, claims);
}

/** The bytes of one transport's file: sorted, one model a line, so that a diff reads as a table. */
export function formatLimits(models: Record<string, LimitRecord>): string {
  const lines = Object.entries(models)
    .sort(byName)
    .map(([model, record]) => `  ${JSON.stringify(model)}: ${JSON.stringify(record)}`);
  return lines.length === 0 ? "{}\n" : `{\n${lines.join(",\n")}\n}\n`;
}
