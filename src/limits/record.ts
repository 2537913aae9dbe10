/** What a model can do, as far as a source says so. */
export const capabilities = ["vision", "tools", "reasoning", "caching"] as const;
export type Capability = (typeof capabilities)[number];

/**
 * What one source says about a model under one transport. `source` is "litellm", "models.dev",
 * "vendor" (the vendor's own documentation), "dotfiles", or "resold: <transport>" where a reseller
 * publishes nothing and the vendor's own record stands in. Counts are tokens.
 */
export type Claim = {
  source: string;
  version?: string;
  /** The day of that version, YYYY-MM-DD. */
  date?: string;
  input?: number;
  output?: number;
  can?: Capability[];
  retires?: string;
};

/**
 * A model's limits under one transport. Without `pinned` the numbers are the smallest claimed;
 * with it (a reason, one sentence) they stay as written whatever a source says later.
 */
export type LimitRecord = {
  max_input_tokens: number;
  /** Missing for embedding models only. */
  max_output_tokens?: number;
  mode?: "embedding";
  claims: Claim[];
  pinned?: string;
  can?: Capability[];
  /** The day from which the vendor no longer serves the model, YYYY-MM-DD. */
  retires?: string;
};

export type TransportLimits = Record<string, LimitRecord>;

/** transport -> model as it is passed to the transport's factory -> record */
export type LimitsDatabase = Record<string, TransportLimits>;

/** One source's claim, addressed to the record it belongs to. */
export type ModelClaim = { transport: string; model: string; mode?: "embedding"; claim: Claim };

/** Where an imported file comes from: a release or commit, and its day. */
export type SourceVersion = { version: string; date?: string };

type Draft = Pick<LimitRecord, "claims"> & Partial<LimitRecord>;

const smallest = (values: (number | undefined)[]): number | undefined => {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
};

/**
 * Derives a record from its claims: the smaller number (unless pinned), every capability that some
 * source states (silence is not a denial), the earliest retirement. Undefined while no source gives
 * both numbers, because half a limit cannot be emitted.
 */
export function settle({ claims, pinned, mode, ...written }: Draft): LimitRecord | undefined {
  const input = pinned ? written.max_input_tokens : smallest(claims.map((claim) => claim.input));
  const output = pinned ? written.max_output_tokens : smallest(claims.map((claim) => claim.output));
  if (input === undefined || (output === undefined && mode !== "embedding")) return undefined;
  const can = capabilities.filter((one) => claims.some((claim) => claim.can?.includes(one)));
  const retires = claims
    .flatMap((claim) => claim.retires ?? [])
    .sort()
    .at(0);
  return {
    max_input_tokens: input,
    ...(mode !== "embedding" && output !== undefined && { max_output_tokens: output }),
    ...(mode && { mode }),
    claims,
    ...(pinned && { pinned }),
    ...(can.length > 0 && { can }),
    ...(retires && { retires }),
  };
}
