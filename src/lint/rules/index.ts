import type { Rule } from "../rule.ts";
import { rule as cacheRedisUrl } from "./cache-redis-url.ts";
import { rule as includeMissing } from "./include-missing.ts";
import { rule as includeSectionReplaced } from "./include-section-replaced.ts";
import { rule as keyObsolete } from "./key-obsolete.ts";
import { rule as paramsCache } from "./params-cache.ts";
import { rule as paramsForwarded } from "./params-forwarded.ts";
import { rule as paramsTypo } from "./params-typo.ts";
import { rule as placeAlias } from "./place-alias.ts";
import { rule as placeBesideParams } from "./place-beside-params.ts";
import { rule as placeBothSections } from "./place-both-sections.ts";
import { rule as placeDatabaseUrl } from "./place-database-url.ts";
import { rule as placeKnownElsewhere } from "./place-known-elsewhere.ts";
import { rule as placeMasterKey } from "./place-master-key.ts";
import { rule as placeModelInfo } from "./place-model-info.ts";
import { rule as placePolicyKey } from "./place-policy-key.ts";
import { rule as placePreCallChecks } from "./place-pre-call-checks.ts";
import { rule as placeRoutingStrategy } from "./place-routing-strategy.ts";
import { rule as refAlias } from "./ref-alias.ts";
import { rule as refAliasOfAlias } from "./ref-alias-of-alias.ts";
import { rule as refAliasShadows } from "./ref-alias-shadows.ts";
import { rule as refContentPolicyFallback } from "./ref-content-policy-fallback.ts";
import { rule as refContextWindowFallback } from "./ref-context-window-fallback.ts";
import { rule as refCredential } from "./ref-credential.ts";
import { rule as refDefaultFallback } from "./ref-default-fallback.ts";
import { rule as refFallbackShape } from "./ref-fallback-shape.ts";
import { rule as refFallbackSource } from "./ref-fallback-source.ts";
import { rule as refFallbackTarget } from "./ref-fallback-target.ts";
import { rule as refGuardrail } from "./ref-guardrail.ts";
import { rule as refOnlyByWildcard } from "./ref-only-by-wildcard.ts";
import { rule as schemaMissingKey } from "./schema-missing-key.ts";
import { rule as schemaType } from "./schema-type.ts";
import { rule as schemaUnknownKey } from "./schema-unknown-key.ts";
import { rule as suppressStale } from "./suppress-stale.ts";
import { rule as yamlAmbiguousScalar } from "./yaml-ambiguous-scalar.ts";
import { rule as yamlDuplicateKey } from "./yaml-duplicate-key.ts";
import { rule as yamlNullSection } from "./yaml-null-section.ts";

/** Every rule, by area. A test compares this list with the folder. */
export const rules: readonly Rule[] = [
  cacheRedisUrl,
  includeMissing,
  includeSectionReplaced,
  keyObsolete,
  paramsCache,
  paramsForwarded,
  paramsTypo,
  placeAlias,
  placeBesideParams,
  placeBothSections,
  placeDatabaseUrl,
  placeKnownElsewhere,
  placeMasterKey,
  placeModelInfo,
  placePolicyKey,
  placePreCallChecks,
  placeRoutingStrategy,
  refAliasOfAlias,
  refAliasShadows,
  refAlias,
  refContentPolicyFallback,
  refContextWindowFallback,
  refCredential,
  refDefaultFallback,
  refFallbackShape,
  refFallbackSource,
  refFallbackTarget,
  refGuardrail,
  refOnlyByWildcard,
  schemaMissingKey,
  schemaType,
  schemaUnknownKey,
  suppressStale,
  yamlAmbiguousScalar,
  yamlDuplicateKey,
  yamlNullSection,
];
