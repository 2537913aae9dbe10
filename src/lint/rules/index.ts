import type { Rule } from "../rule.ts";
import { rule as placeAlias } from "./place-alias.ts";
import { rule as placeDatabaseUrl } from "./place-database-url.ts";
import { rule as placeKnownElsewhere } from "./place-known-elsewhere.ts";
import { rule as placeMasterKey } from "./place-master-key.ts";
import { rule as placePolicyKey } from "./place-policy-key.ts";
import { rule as placePreCallChecks } from "./place-pre-call-checks.ts";
import { rule as placeRoutingStrategy } from "./place-routing-strategy.ts";
import { rule as schemaUnknownKey } from "./schema-unknown-key.ts";

/** Every rule, by area. A test compares this list with the folder. */
export const rules: readonly Rule[] = [
  placeAlias,
  placeDatabaseUrl,
  placeKnownElsewhere,
  placeMasterKey,
  placePolicyKey,
  placePreCallChecks,
  placeRoutingStrategy,
  schemaUnknownKey,
];
