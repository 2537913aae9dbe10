import type { Rule } from "../rule.ts";
import { rule as accessKeyGeneration } from "./access-key-generation.ts";
import { rule as accessRoutes } from "./access-routes.ts";
import { rule as accessUiMode } from "./access-ui-mode.ts";
import { rule as accessUserRole } from "./access-user-role.ts";
import { rule as accessWindow } from "./access-window.ts";
import { rule as alertingTypes } from "./alerting-types.ts";
import { rule as alertingUnknown } from "./alerting-unknown.ts";
import { rule as autoRouterClassifier } from "./auto-router-classifier.ts";
import { rule as autoRouterIncomplete } from "./auto-router-incomplete.ts";
import { rule as autoRouterOwnTiers } from "./auto-router-own-tiers.ts";
import { rule as autoRouterPart } from "./auto-router-part.ts";
import { rule as autoRouterRoutes } from "./auto-router-routes.ts";
import { rule as autoRouterTier } from "./auto-router-tier.ts";
import { rule as autoRouterTierName } from "./auto-router-tier-name.ts";
import { rule as autoRouterTwice } from "./auto-router-twice.ts";
import { rule as bedrockNeedsProfile } from "./bedrock-needs-profile.ts";
import { rule as bindPublic } from "./bind-public.ts";
import { rule as budgetDuration } from "./budget-duration.ts";
import { rule as budgetNoPeriod } from "./budget-no-period.ts";
import { rule as budgetNotPositive } from "./budget-not-positive.ts";
import { rule as cacheCallTypes } from "./cache-call-types.ts";
import { rule as cacheControlLocation } from "./cache-control-location.ts";
import { rule as cacheControlUnsupported } from "./cache-control-unsupported.ts";
import { rule as cacheEmbeddingModel } from "./cache-embedding-model.ts";
import { rule as cacheMissingParameter } from "./cache-missing-parameter.ts";
import { rule as cacheNotASwitch } from "./cache-not-a-switch.ts";
import { rule as cacheOtherType } from "./cache-other-type.ts";
import { rule as cacheRedisUrl } from "./cache-redis-url.ts";
import { rule as cacheSwitchedOff } from "./cache-switched-off.ts";
import { rule as cacheThreshold } from "./cache-threshold.ts";
import { rule as cacheType } from "./cache-type.ts";
import { rule as cacheWithoutParameters } from "./cache-without-parameters.ts";
import { rule as callbackClass } from "./callback-class.ts";
import { rule as callbackMissingModule } from "./callback-missing-module.ts";
import { rule as callbackNeedsSettings } from "./callback-needs-settings.ts";
import { rule as callbackNotInList } from "./callback-not-in-list.ts";
import { rule as callbackS3Key } from "./callback-s3-key.ts";
import { rule as callbackService } from "./callback-service.ts";
import { rule as callbackSettingsAlone } from "./callback-settings-alone.ts";
import { rule as callbackSettingsKey } from "./callback-settings-key.ts";
import { rule as callbackString } from "./callback-string.ts";
import { rule as callbackUnknown } from "./callback-unknown.ts";
import { rule as claudeNotDiscoverable } from "./claude-not-discoverable.ts";
import { rule as cooldownNotCounted } from "./cooldown-not-counted.ts";
import { rule as copilotPartialHeaders } from "./copilot-partial-headers.ts";
import { rule as costDiscount } from "./cost-discount.ts";
import { rule as costPerMillion } from "./cost-per-million.ts";
import { rule as credentialDuplicate } from "./credential-duplicate.ts";
import { rule as databaseObjects } from "./database-objects.ts";
import { rule as databaseScheme } from "./database-scheme.ts";
import { rule as defaultsUnread } from "./defaults-unread.ts";
import { rule as enterpriseCallback } from "./enterprise-callback.ts";
import { rule as enterpriseNeedsLicence } from "./enterprise-needs-licence.ts";
import { rule as envBlocked } from "./env-blocked.ts";
import { rule as envDefinedHere } from "./env-defined-here.ts";
import { rule as envDollarSyntax } from "./env-dollar-syntax.ts";
import { rule as envInList } from "./env-in-list.ts";
import { rule as envInsideString } from "./env-inside-string.ts";
import { rule as envInventory } from "./env-inventory.ts";
import { rule as envListFromEnvironment } from "./env-list-from-environment.ts";
import { rule as envMisspelt } from "./env-misspelt.ts";
import { rule as envNameless } from "./env-nameless.ts";
import { rule as envNone } from "./env-none.ts";
import { rule as envNumberFromEnvironment } from "./env-number-from-environment.ts";
import { rule as envParamFromEnvironment } from "./env-param-from-environment.ts";
import { rule as envSupportedEnvironments } from "./env-supported-environments.ts";
import { rule as envTooLate } from "./env-too-late.ts";
import { rule as envUnset } from "./env-unset.ts";
import { rule as envUnsettable } from "./env-unsettable.ts";
import { rule as guardrailEntity } from "./guardrail-entity.ts";
import { rule as guardrailIncomplete } from "./guardrail-incomplete.ts";
import { rule as guardrailMode } from "./guardrail-mode.ts";
import { rule as guardrailModeShape } from "./guardrail-mode-shape.ts";
import { rule as guardrailNeedsAddress } from "./guardrail-needs-address.ts";
import { rule as guardrailOlderForm } from "./guardrail-older-form.ts";
import { rule as guardrailOnRequest } from "./guardrail-on-request.ts";
import { rule as guardrailPart } from "./guardrail-part.ts";
import { rule as guardrailPlace } from "./guardrail-place.ts";
import { rule as guardrailUnknown } from "./guardrail-unknown.ts";
import { rule as headerNotAString } from "./header-not-a-string.ts";
import { rule as headerUserMapping } from "./header-user-mapping.ts";
import { rule as healthExpensive } from "./health-expensive.ts";
import { rule as healthMode } from "./health-mode.ts";
import { rule as healthValue } from "./health-value.ts";
import { rule as idDuplicate } from "./id-duplicate.ts";
import { rule as idEqualsName } from "./id-equals-name.ts";
import { rule as includeMissing } from "./include-missing.ts";
import { rule as includeSectionReplaced } from "./include-section-replaced.ts";
import { rule as jwtIssuer } from "./jwt-issuer.ts";
import { rule as jwtSettings } from "./jwt-settings.ts";
import { rule as keyObsolete } from "./key-obsolete.ts";
import { rule as lbCountedTwice } from "./lb-counted-twice.ts";
import { rule as lbLimitsWithoutStrategy } from "./lb-limits-without-strategy.ts";
import { rule as lbPartialWeights } from "./lb-partial-weights.ts";
import { rule as lbWeightsWithoutStrategy } from "./lb-weights-without-strategy.ts";
import { rule as limitDisagreesWithDatabase } from "./limit-disagrees-with-database.ts";
import { rule as limitMaxTokensOverOutput } from "./limit-max-tokens-over-output.ts";
import { rule as limitMissing } from "./limit-missing.ts";
import { rule as limitNotAnInteger } from "./limit-not-an-integer.ts";
import { rule as limitNotPositive } from "./limit-not-positive.ts";
import { rule as limitOutputAtLeastContext } from "./limit-output-at-least-context.ts";
import { rule as limitPartialSiblings } from "./limit-partial-siblings.ts";
import { rule as mcpAllowedClients } from "./mcp-allowed-clients.ts";
import { rule as mcpCommand } from "./mcp-command.ts";
import { rule as mcpName } from "./mcp-name.ts";
import { rule as mcpNoAddress } from "./mcp-no-address.ts";
import { rule as mcpOauth } from "./mcp-oauth.ts";
import { rule as mcpServer } from "./mcp-server.ts";
import { rule as mcpSpec } from "./mcp-spec.ts";
import { rule as mcpStdio } from "./mcp-stdio.ts";
import { rule as mcpStdioFlag } from "./mcp-stdio-flag.ts";
import { rule as mcpSwitch } from "./mcp-switch.ts";
import { rule as mcpTokenUnsent } from "./mcp-token-unsent.ts";
import { rule as mcpTransport } from "./mcp-transport.ts";
import { rule as mcpVariable } from "./mcp-variable.ts";
import { rule as messagesOpenaiNeedsResponses } from "./messages-openai-needs-responses.ts";
import { rule as modeUnknown } from "./mode-unknown.ts";
import { rule as modelBareName } from "./model-bare-name.ts";
import { rule as modelBaseUnknown } from "./model-base-unknown.ts";
import { rule as modelNamePattern } from "./model-name-pattern.ts";
import { rule as modelRetired } from "./model-retired.ts";
import { rule as modelRetiringSoon } from "./model-retiring-soon.ts";
import { rule as modelUnknown } from "./model-unknown.ts";
import { rule as modelWildcard } from "./model-wildcard.ts";
import { rule as moduleMissing } from "./module-missing.ts";
import { rule as orderNotANumber } from "./order-not-a-number.ts";
import { rule as orderPartial } from "./order-partial.ts";
import { rule as packageNeeded } from "./package-needed.ts";
import { rule as paramsCache } from "./params-cache.ts";
import { rule as paramsElsewhere } from "./params-elsewhere.ts";
import { rule as paramsForwarded } from "./params-forwarded.ts";
import { rule as paramsListTypo } from "./params-list-typo.ts";
import { rule as paramsOtherProvider } from "./params-other-provider.ts";
import { rule as paramsRange } from "./params-range.ts";
import { rule as paramsResponseFormat } from "./params-response-format.ts";
import { rule as paramsTypo } from "./params-typo.ts";
import { rule as paramsUnsupported } from "./params-unsupported.ts";
import { rule as passThroughLangfuse } from "./pass-through-langfuse.ts";
import { rule as passThroughOpen } from "./pass-through-open.ts";
import { rule as passThroughPath } from "./pass-through-path.ts";
import { rule as placeAlias } from "./place-alias.ts";
import { rule as placeBesideParams } from "./place-beside-params.ts";
import { rule as placeBothSections } from "./place-both-sections.ts";
import { rule as placeDatabaseUrl } from "./place-database-url.ts";
import { rule as placeInModelInfo } from "./place-in-model-info.ts";
import { rule as placeKnownElsewhere } from "./place-known-elsewhere.ts";
import { rule as placeMasterKey } from "./place-master-key.ts";
import { rule as placeModelInfo } from "./place-model-info.ts";
import { rule as placePolicyKey } from "./place-policy-key.ts";
import { rule as placePreCallChecks } from "./place-pre-call-checks.ts";
import { rule as placeRoutingStrategy } from "./place-routing-strategy.ts";
import { rule as policyPipeline } from "./policy-pipeline.ts";
import { rule as productionNoBudget } from "./production-no-budget.ts";
import { rule as productionNoFallback } from "./production-no-fallback.ts";
import { rule as productionNoRateLimit } from "./production-no-rate-limit.ts";
import { rule as productionRetries } from "./production-retries.ts";
import { rule as prometheusMetrics } from "./prometheus-metrics.ts";
import { rule as promptIncomplete } from "./prompt-incomplete.ts";
import { rule as providerHalfLogin } from "./provider-half-login.ts";
import { rule as providerLogin } from "./provider-login.ts";
import { rule as providerMissingParameter } from "./provider-missing-parameter.ts";
import { rule as providerSetting } from "./provider-setting.ts";
import { rule as providerUnknownPrefix } from "./provider-unknown-prefix.ts";
import { rule as providerWrongVendor } from "./provider-wrong-vendor.ts";
import { rule as redisAddress } from "./redis-address.ts";
import { rule as redisClusterNode } from "./redis-cluster-node.ts";
import { rule as redisCoordination } from "./redis-coordination.ts";
import { rule as redisNoPort } from "./redis-no-port.ts";
import { rule as redisSentinel } from "./redis-sentinel.ts";
import { rule as redisTransactionBuffer } from "./redis-transaction-buffer.ts";
import { rule as refAlias } from "./ref-alias.ts";
import { rule as refAliasOfAlias } from "./ref-alias-of-alias.ts";
import { rule as refAliasShadows } from "./ref-alias-shadows.ts";
import { rule as refAllowedModel } from "./ref-allowed-model.ts";
import { rule as refAutoRouter } from "./ref-auto-router.ts";
import { rule as refCompletionModel } from "./ref-completion-model.ts";
import { rule as refContentPolicyFallback } from "./ref-content-policy-fallback.ts";
import { rule as refContextWindowFallback } from "./ref-context-window-fallback.ts";
import { rule as refCredential } from "./ref-credential.ts";
import { rule as refDefaultFallback } from "./ref-default-fallback.ts";
import { rule as refFallbackRepeated } from "./ref-fallback-repeated.ts";
import { rule as refFallbackShape } from "./ref-fallback-shape.ts";
import { rule as refFallbackSource } from "./ref-fallback-source.ts";
import { rule as refFallbackTarget } from "./ref-fallback-target.ts";
import { rule as refGuardrail } from "./ref-guardrail.ts";
import { rule as refHealthCheckGroup } from "./ref-health-check-group.ts";
import { rule as refMcpAlias } from "./ref-mcp-alias.ts";
import { rule as refOnlyByWildcard } from "./ref-only-by-wildcard.ts";
import { rule as refPolicy } from "./ref-policy.ts";
import { rule as refRetryPolicyGroup } from "./ref-retry-policy-group.ts";
import { rule as refSilentModel } from "./ref-silent-model.ts";
import { rule as refTool } from "./ref-tool.ts";
import { rule as refWildcard } from "./ref-wildcard.ts";
import { rule as regionForm } from "./region-form.ts";
import { rule as replicasConnections } from "./replicas-connections.ts";
import { rule as replicasCoordination } from "./replicas-coordination.ts";
import { rule as replicasInexactLimits } from "./replicas-inexact-limits.ts";
import { rule as replicasLocalCache } from "./replicas-local-cache.ts";
import { rule as replicasLoginFile } from "./replicas-login-file.ts";
import { rule as replicasNeedsRedis } from "./replicas-needs-redis.ts";
import { rule as replicasOwnMemory } from "./replicas-own-memory.ts";
import { rule as replicasParallelRequests } from "./replicas-parallel-requests.ts";
import { rule as replicasSaltKey } from "./replicas-salt-key.ts";
import { rule as replicasSharedHealthChecks } from "./replicas-shared-health-checks.ts";
import { rule as replicasSharedState } from "./replicas-shared-state.ts";
import { rule as retentionPeriod } from "./retention-period.ts";
import { rule as routeAliasWithoutFallback } from "./route-alias-without-fallback.ts";
import { rule as routeContextWithoutPrecheck } from "./route-context-without-precheck.ts";
import { rule as routeCycle } from "./route-cycle.ts";
import { rule as routeDepth } from "./route-depth.ts";
import { rule as routeDuplicateDeployment } from "./route-duplicate-deployment.ts";
import { rule as routeFallbackIsAlias } from "./route-fallback-is-alias.ts";
import { rule as routeMixedModes } from "./route-mixed-modes.ts";
import { rule as routeSelf } from "./route-self.ts";
import { rule as routeSharedModelString } from "./route-shared-model-string.ts";
import { rule as routeSinglePoint } from "./route-single-point.ts";
import { rule as routeSmallerContext } from "./route-smaller-context.ts";
import { rule as routeTagRegex } from "./route-tag-regex.ts";
import { rule as routeTagsOff } from "./route-tags-off.ts";
import { rule as routerAffinity } from "./router-affinity.ts";
import { rule as routerAlertingConfig } from "./router-alerting-config.ts";
import { rule as routerAliasShape } from "./router-alias-shape.ts";
import { rule as routerBudgetProvider } from "./router-budget-provider.ts";
import { rule as routerBudgetShape } from "./router-budget-shape.ts";
import { rule as routerUnknownCheck } from "./router-unknown-check.ts";
import { rule as routingGroupNoEffect } from "./routing-group-no-effect.ts";
import { rule as routingGroupRefused } from "./routing-group-refused.ts";
import { rule as schemaDate } from "./schema-date.ts";
import { rule as schemaMissingKey } from "./schema-missing-key.ts";
import { rule as schemaNoModels } from "./schema-no-models.ts";
import { rule as schemaRange } from "./schema-range.ts";
import { rule as schemaType } from "./schema-type.ts";
import { rule as schemaUnknownKey } from "./schema-unknown-key.ts";
import { rule as secretInHeader } from "./secret-in-header.ts";
import { rule as secretInKey } from "./secret-in-key.ts";
import { rule as secretLiteral } from "./secret-literal.ts";
import { rule as secretMasterKeyNull } from "./secret-master-key-null.ts";
import { rule as secretUrlPassword } from "./secret-url-password.ts";
import { rule as secretWeakMasterKey } from "./secret-weak-master-key.ts";
import { rule as settingsBackgroundJob } from "./settings-background-job.ts";
import { rule as settingsNeedsAnother } from "./settings-needs-another.ts";
import { rule as settingsRefused } from "./settings-refused.ts";
import { rule as settingsSpendLogs } from "./settings-spend-logs.ts";
import { rule as strategyNoPrice } from "./strategy-no-price.ts";
import { rule as strategyUnknown } from "./strategy-unknown.ts";
import { rule as suppressStale } from "./suppress-stale.ts";
import { rule as textBlank } from "./text-blank.ts";
import { rule as textPlaceholder } from "./text-placeholder.ts";
import { rule as thinkingEffort } from "./thinking-effort.ts";
import { rule as thinkingRefused } from "./thinking-refused.ts";
import { rule as thinkingUnsupported } from "./thinking-unsupported.ts";
import { rule as timeoutMilliseconds } from "./timeout-milliseconds.ts";
import { rule as timeoutNegative } from "./timeout-negative.ts";
import { rule as toolDuplicate } from "./tool-duplicate.ts";
import { rule as toolIncomplete } from "./tool-incomplete.ts";
import { rule as toolSearchProvider } from "./tool-search-provider.ts";
import { rule as urlBaseUrl } from "./url-base-url.ts";
import { rule as urlNoScheme } from "./url-no-scheme.ts";
import { rule as urlNoVersion } from "./url-no-version.ts";
import { rule as urlOtherApi } from "./url-other-api.ts";
import { rule as urlPathRepeated } from "./url-path-repeated.ts";
import { rule as vectorStoreIncomplete } from "./vector-store-incomplete.ts";
import { rule as versionBlocked } from "./version-blocked.ts";
import { rule as versionUnpinned } from "./version-unpinned.ts";
import { rule as visionUnsupported } from "./vision-unsupported.ts";
import { rule as weightNotANumber } from "./weight-not-a-number.ts";
import { rule as yamlAmbiguousScalar } from "./yaml-ambiguous-scalar.ts";
import { rule as yamlDuplicateKey } from "./yaml-duplicate-key.ts";
import { rule as yamlNullSection } from "./yaml-null-section.ts";

/** Every rule, by area. A test compares this list with the folder. */
export const rules: readonly Rule[] = [
  accessKeyGeneration,
  accessRoutes,
  accessUiMode,
  accessUserRole,
  accessWindow,
  alertingTypes,
  alertingUnknown,
  autoRouterClassifier,
  autoRouterIncomplete,
  autoRouterOwnTiers,
  autoRouterPart,
  autoRouterRoutes,
  autoRouterTier,
  autoRouterTierName,
  autoRouterTwice,
  bedrockNeedsProfile,
  bindPublic,
  budgetDuration,
  budgetNoPeriod,
  budgetNotPositive,
  cacheCallTypes,
  cacheControlLocation,
  cacheControlUnsupported,
  cacheEmbeddingModel,
  cacheMissingParameter,
  cacheNotASwitch,
  cacheOtherType,
  cacheRedisUrl,
  cacheSwitchedOff,
  cacheThreshold,
  cacheType,
  cacheWithoutParameters,
  callbackClass,
  callbackMissingModule,
  callbackNeedsSettings,
  callbackNotInList,
  callbackS3Key,
  callbackService,
  callbackSettingsAlone,
  callbackSettingsKey,
  callbackString,
  callbackUnknown,
  claudeNotDiscoverable,
  cooldownNotCounted,
  copilotPartialHeaders,
  costDiscount,
  costPerMillion,
  credentialDuplicate,
  databaseObjects,
  databaseScheme,
  defaultsUnread,
  enterpriseCallback,
  enterpriseNeedsLicence,
  envBlocked,
  envDefinedHere,
  envDollarSyntax,
  envInList,
  envInsideString,
  envInventory,
  envListFromEnvironment,
  envMisspelt,
  envNameless,
  envNone,
  envNumberFromEnvironment,
  envParamFromEnvironment,
  envSupportedEnvironments,
  envTooLate,
  envUnset,
  envUnsettable,
  guardrailEntity,
  guardrailIncomplete,
  guardrailMode,
  guardrailModeShape,
  guardrailNeedsAddress,
  guardrailOlderForm,
  guardrailOnRequest,
  guardrailPart,
  guardrailPlace,
  guardrailUnknown,
  headerNotAString,
  headerUserMapping,
  healthExpensive,
  healthMode,
  healthValue,
  idDuplicate,
  idEqualsName,
  includeMissing,
  includeSectionReplaced,
  jwtIssuer,
  jwtSettings,
  keyObsolete,
  lbCountedTwice,
  lbLimitsWithoutStrategy,
  lbPartialWeights,
  lbWeightsWithoutStrategy,
  limitDisagreesWithDatabase,
  limitMaxTokensOverOutput,
  limitMissing,
  limitNotAnInteger,
  limitNotPositive,
  limitOutputAtLeastContext,
  limitPartialSiblings,
  mcpAllowedClients,
  mcpCommand,
  mcpName,
  mcpNoAddress,
  mcpOauth,
  mcpServer,
  mcpSpec,
  mcpStdio,
  mcpStdioFlag,
  mcpSwitch,
  mcpTokenUnsent,
  mcpTransport,
  mcpVariable,
  messagesOpenaiNeedsResponses,
  modeUnknown,
  modelBareName,
  modelBaseUnknown,
  modelNamePattern,
  modelRetired,
  modelRetiringSoon,
  modelUnknown,
  modelWildcard,
  moduleMissing,
  orderNotANumber,
  orderPartial,
  packageNeeded,
  paramsCache,
  paramsElsewhere,
  paramsForwarded,
  paramsListTypo,
  paramsOtherProvider,
  paramsRange,
  paramsResponseFormat,
  paramsTypo,
  paramsUnsupported,
  passThroughLangfuse,
  passThroughOpen,
  passThroughPath,
  placeAlias,
  placeBesideParams,
  placeBothSections,
  placeDatabaseUrl,
  placeInModelInfo,
  placeKnownElsewhere,
  placeMasterKey,
  placeModelInfo,
  placePolicyKey,
  placePreCallChecks,
  placeRoutingStrategy,
  policyPipeline,
  productionNoBudget,
  productionNoFallback,
  productionNoRateLimit,
  productionRetries,
  prometheusMetrics,
  promptIncomplete,
  providerHalfLogin,
  providerLogin,
  providerMissingParameter,
  providerSetting,
  providerUnknownPrefix,
  providerWrongVendor,
  redisAddress,
  redisClusterNode,
  redisCoordination,
  redisNoPort,
  redisSentinel,
  redisTransactionBuffer,
  refAlias,
  refAliasOfAlias,
  refAliasShadows,
  refAllowedModel,
  refAutoRouter,
  refCompletionModel,
  refContentPolicyFallback,
  refContextWindowFallback,
  refCredential,
  refDefaultFallback,
  refFallbackRepeated,
  refFallbackShape,
  refFallbackSource,
  refFallbackTarget,
  refGuardrail,
  refHealthCheckGroup,
  refMcpAlias,
  refOnlyByWildcard,
  refPolicy,
  refRetryPolicyGroup,
  refSilentModel,
  refTool,
  refWildcard,
  regionForm,
  replicasConnections,
  replicasCoordination,
  replicasInexactLimits,
  replicasLocalCache,
  replicasLoginFile,
  replicasNeedsRedis,
  replicasOwnMemory,
  replicasParallelRequests,
  replicasSaltKey,
  replicasSharedHealthChecks,
  replicasSharedState,
  retentionPeriod,
  routeAliasWithoutFallback,
  routeContextWithoutPrecheck,
  routeCycle,
  routeDepth,
  routeDuplicateDeployment,
  routeFallbackIsAlias,
  routeMixedModes,
  routeSelf,
  routeSharedModelString,
  routeSinglePoint,
  routeSmallerContext,
  routeTagRegex,
  routeTagsOff,
  routerAffinity,
  routerAlertingConfig,
  routerAliasShape,
  routerBudgetProvider,
  routerBudgetShape,
  routerUnknownCheck,
  routingGroupNoEffect,
  routingGroupRefused,
  schemaDate,
  schemaMissingKey,
  schemaNoModels,
  schemaRange,
  schemaType,
  schemaUnknownKey,
  secretInHeader,
  secretInKey,
  secretLiteral,
  secretMasterKeyNull,
  secretUrlPassword,
  secretWeakMasterKey,
  settingsBackgroundJob,
  settingsNeedsAnother,
  settingsRefused,
  settingsSpendLogs,
  strategyNoPrice,
  strategyUnknown,
  suppressStale,
  textBlank,
  textPlaceholder,
  thinkingEffort,
  thinkingRefused,
  thinkingUnsupported,
  timeoutMilliseconds,
  timeoutNegative,
  toolDuplicate,
  toolIncomplete,
  toolSearchProvider,
  urlBaseUrl,
  urlNoScheme,
  urlNoVersion,
  urlOtherApi,
  urlPathRepeated,
  vectorStoreIncomplete,
  versionBlocked,
  versionUnpinned,
  visionUnsupported,
  weightNotANumber,
  yamlAmbiguousScalar,
  yamlDuplicateKey,
  yamlNullSection,
];
