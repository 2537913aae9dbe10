/** Everything that a group file may import. */
export type { ConfigSpec, Inventory, Settings } from "./authoring/config.ts";
export { defineConfig } from "./authoring/config.ts";
export { crossRegion } from "./authoring/cross-region.ts";
export type { Deployment, Offer, Overrides, Params, Profile } from "./authoring/deployment.ts";
export { outputLimit } from "./authoring/deployment.ts";
export type { EnvRef, Secret } from "./authoring/env.ts";
export { env } from "./authoring/env.ts";
export type { Group } from "./authoring/group.ts";
export { group } from "./authoring/group.ts";
export type { Provider, ProviderSpec } from "./authoring/provider.ts";
export { provider } from "./authoring/provider.ts";
export type { Axes, Point } from "./authoring/spread.ts";
export { chain, spread } from "./authoring/spread.ts";
export type { BedrockId } from "./authoring/transports/bedrock.ts";
export { bedrock } from "./authoring/transports/bedrock.ts";
export {
  anthropic,
  azure,
  gemini,
  openai,
  openaiCompatible,
  openrouter,
  vertexAi,
} from "./authoring/transports/vendors.ts";
export type { CachePoint, Effort } from "./authoring/variants.ts";
export { cacheControl, thinking } from "./authoring/variants.ts";
