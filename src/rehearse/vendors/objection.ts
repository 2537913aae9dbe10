import type { Body } from "./body.ts";
import { objectBody } from "./object-body.ts";
import { objectPath } from "./object-path.ts";
import { objectSender } from "./object-sender.ts";
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

/** Why a vendor refuses a request; undefined where it does not. */
export const objection = (vendor: Vendor, read: Read): Objection | undefined =>
  objectPath(vendor, read) ?? objectSender(vendor, read) ?? objectBody(vendor, read);
