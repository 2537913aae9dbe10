// Sends what was planned, several at a time, and notes what happens.
import type { Raw } from "./answers.ts";
import type { Plan } from "./plan.ts";
import type { LiveProxy } from "./proxy.ts";
import { indexOf, type Observation, type Rehearsal, type Turn } from "./rehearsal.ts";
import { askFor } from "./requests.ts";
import type { Seen, Upstream } from "./upstream.ts";

/** The longest that a client waits; pauses between retries are short here. */
const patience = 60_000;

export type Stand = {
  readonly proxy: LiveProxy;
  readonly upstream: Upstream;
  /** how many requests are under way at a time */
  readonly jobs: number;
  /** told after each request: how many of how many are done */
  readonly progress: (done: number, total: number) => void;
};

async function send(
  { proxy }: Stand,
  { kind, asked, id, alone }: Rehearsal,
): Promise<Raw | undefined> {
  const { endpoint, body } = askFor(kind, asked, id);
  const more = alone === true ? { disable_fallbacks: true } : {};
  try {
    const response = await fetch(proxy.url + endpoint, {
      method: "POST",
      headers: {
        authorization: `Bearer ${proxy.key}`,
        "content-type": "application/json",
        // the proxy closes an idle connection when it likes: each request has its own
        connection: "close",
      },
      body: JSON.stringify({ ...body, ...more }),
      signal: AbortSignal.timeout(patience),
    });
    const type = response.headers.get("content-type") ?? "";
    return { status: response.status, type, text: await response.text() };
  } catch (error) {
    if (error instanceof Error && error.name === "TimeoutError") return undefined;
    const text = error instanceof Error ? String(error.cause ?? error.message) : "";
    return { status: 0, type: "", text };
  }
}

/** Python's word for two requests that met in one dictionary of LiteLLM: gone when one asks again. */
const race = /dictionary changed size during iteration/;

/** One rehearsal. */
async function observe(stand: Stand, rehearsal: Rehearsal): Promise<Observation> {
  const { upstream } = stand;
  const at = new Map([...rehearsal.down].map(([index, trouble]) => [`d${index}`, trouble]));
  const { id, first } = rehearsal;
  upstream.breaks.set(id, first === undefined ? { at } : { at, first });
  const begun = performance.now();
  let raw = await send(stand, rehearsal);
  if (first === undefined && raw !== undefined && raw.status >= 500 && race.test(raw.text)) {
    upstream.forget(id);
    raw = await send(stand, rehearsal);
  }
  const ms = performance.now() - begun;
  upstream.breaks.delete(id);
  return { rehearsal, raw, ms, seen: [] };
}

/** Asks a name until each of its deployments was the first to be asked, and failed. */
async function takeTurns(
  stand: Stand,
  turn: Turn,
  prefix: string,
  done: () => void,
): Promise<Observation[]> {
  const { model, asked, indexes, atMost } = turn;
  const left = new Set(indexes);
  const found: Observation[] = [];
  while (left.size > 0 && found.length < atMost) {
    const id = `${prefix}${found.length}`;
    const rehearsal: Rehearsal = {
      id,
      model,
      asked,
      goal: { goal: "sibling" },
      kind: "chat",
      down: new Map(),
      first: "error",
    };
    const observation = await observe(stand, rehearsal);
    found.push(observation);
    const first = stand.upstream.seen.find((seen) => seen.rehearsal === id);
    left.delete(indexOf(first?.mark ?? "") ?? -1);
    done();
  }
  return found;
}

/** Runs jobs, a few at a time. */
async function pool(jobs: (() => Promise<void>)[], width: number): Promise<void> {
  const left = jobs.values();
  const worker = async (): Promise<void> => {
    for (const job of left) await job();
  };
  await Promise.all(Array.from({ length: width }, worker));
}

const resent = ({ kind, down }: Rehearsal): number =>
  down.size > 0 && (kind === "embedding" || kind === "rerank") ? 1 : 0;

const resentFirst = (a: Rehearsal, b: Rehearsal): number => resent(b) - resent(a);

/** Rehearses all of a plan. */
export async function runPlan(stand: Stand, plan: Plan): Promise<Observation[]> {
  const { rehearsals, turns } = plan;
  let total = rehearsals.length + turns.reduce((sum, { indexes }) => sum + indexes.length, 0);
  let count = 0;
  const done = (): void => {
    count += 1;
    total = Math.max(total, count);
    stand.progress(count, total);
  };
  const found: Observation[] = [];
  await pool(
    [
      // Turns are the longest: one of their requests waits for the other.
      ...turns.map((turn, index) => async () => {
        const prefix = `r${(index + 1) * 1_000_000}`;
        found.push(...(await takeTurns(stand, turn, prefix, done)));
      }),
      // So are those that the vendor's own client sends again, with a pause.
      ...[...rehearsals].sort(resentFirst).map((rehearsal) => async () => {
        found.push(await observe(stand, rehearsal));
        done();
      }),
    ],
    stand.jobs,
  );
  const seen = new Map<string, Seen[]>();
  for (const one of stand.upstream.seen) {
    if (one.rehearsal !== undefined)
      seen.set(one.rehearsal, [...(seen.get(one.rehearsal) ?? []), one]);
  }
  return found.map((one) => ({ ...one, seen: seen.get(one.rehearsal.id) ?? [] }));
}
