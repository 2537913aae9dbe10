/** A case as test/router/real_router.py reads it. */
export type Case = {
  case: number;
  seed: number;
  config: Record<string, unknown> & { model_list: Row[] };
  /** by api_base: what it answers, one after the other; the last one stays */
  fail: Record<string, string[]>;
  requests: { model: string; tokens: number; after: number; extra: Record<string, unknown> }[];
};

export type Row = {
  model_name: string;
  litellm_params: Record<string, unknown> & { model: string; api_base: string };
  model_info?: Record<string, unknown>;
};

/** A small generator of numbers in [0, 1), the same on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return ((state ^ (state >>> 15)) >>> 0) / 2 ** 32;
  };
}
