import type { Body } from "./body.ts";
import type { Format, Question, Vendor } from "./types.ts";
import type { Asked, Refusal } from "./wire.ts";

/** A request as far as it was understood. */
export type Read = {
  readonly question: Question;
  /** without the query */
  readonly path: string;
  readonly format: Format | undefined;
  readonly body: Body;
  readonly asked: Asked | undefined;
  readonly tokens: number;
};

/** What the vendor says, and what the config's owner has to hear where it is the config's fault. */
export type Objection = { readonly refusal: Refusal; readonly complaint?: string };

/** Why a vendor would refuse a request; undefined where it would not. */
export function objection(_vendor: Vendor, { path, format }: Read): Objection | undefined {
  if (format !== undefined) return undefined;
  const message = `no such path: ${path}`;
  return {
    refusal: { status: 404, type: "invalid_request_error", code: "not_found", message },
  };
}
