/** What a router remembers between attempts: cooldowns, and counters that live for a while. */
export type State = {
  /** seconds since the first request */
  now: number;
  readonly cooldowns: Map<string, { since: number; seconds: number; expires: number }>;
  readonly counters: Map<string, { value: number; expires: number }>;
};

export const freshState = (): State => ({ now: 0, cooldowns: new Map(), counters: new Map() });

/** The value of a counter that has not expired. */
export function counted(state: State, key: string): number {
  const counter = state.counters.get(key);
  return counter === undefined || state.now >= counter.expires ? 0 : counter.value;
}

/** Adds one. A counter's life starts with its first increment and is not prolonged. */
export function count(state: State, key: string, seconds: number): number {
  const value = counted(state, key) + 1;
  const known = state.counters.get(key);
  const expires =
    known === undefined || known.expires <= state.now ? state.now + seconds : known.expires;
  state.counters.set(key, { value, expires });
  return value;
}

/** Takes a deployment out. One that is out already stays no longer than it was to. */
export function cool(state: State, id: string, seconds: number): void {
  const known = state.cooldowns.get(id);
  const expires =
    known === undefined || known.expires <= state.now ? state.now + seconds : known.expires;
  state.cooldowns.set(id, { since: state.now, seconds, expires });
}

/** Whether a deployment is out. */
export function cooling(state: State, id: string): boolean {
  const known = state.cooldowns.get(id);
  if (known === undefined) return false;
  if (state.now >= known.expires || known.since + known.seconds <= state.now) {
    state.cooldowns.delete(id);
    return false;
  }
  return true;
}
