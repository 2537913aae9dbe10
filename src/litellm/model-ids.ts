import { regional } from "./bedrock-regions.ts";
import type { ModelMap } from "./catalogue.ts";

const profiled = new RegExp(`^(${regional}|global)\\.(.+\\..+)$`);

/** Transports whose model ids become a union. */
const typed: readonly [name: string, prefix: string, providers: readonly string[]][] = [
  ["BedrockModelId", "bedrock", ["bedrock", "bedrock_converse"]],
  ["AnthropicModelId", "anthropic", ["anthropic"]],
  ["OpenaiModelId", "openai", ["openai"]],
  ["GeminiModelId", "gemini", ["gemini"]],
  ["GithubCopilotModelId", "github_copilot", ["github_copilot"]],
];

/** Ids of the map's models that a prefix can be put before, without the prefix. */
const modelIds = (models: ModelMap, prefix: string, providers: readonly string[]): string[] => {
  const ids = Object.entries(models.models)
    .filter(
      ([, model]) =>
        providers.includes(model.provider) && /^(chat|responses|embedding)$/.test(model.mode),
    )
    .map(([name]) => (name.startsWith(`${prefix}/`) ? name.slice(prefix.length + 1) : name))
    .filter((name) => !name.includes("/"));
  return [...new Set(ids)].sort();
};

/** Ids of the typed transports that the map knows, but not as capable of `ability`. */
const incapable = (models: ModelMap, ability: string): string[] => {
  const ids = (wanted: (can: readonly string[]) => boolean): string[] =>
    typed.flatMap(([, prefix, providers]) =>
      modelIds(
        {
          ...models,
          models: Object.fromEntries(
            Object.entries(models.models).filter(([, { can = [] }]) => wanted(can)),
          ),
        },
        prefix,
        providers,
      ),
    );
  const able = new Set(ids((can) => can.includes(ability)));
  return [...new Set(ids((can) => !can.includes(ability)))].filter((id) => !able.has(id)).sort();
};

/** The unions of model ids in keys.ts: all of each typed transport, and those that lack an ability. */
export const modelIdUnions = (models: ModelMap): [string, string[]][] => [
  ...typed.map(([name, prefix, providers]): [string, string[]] => [
    name,
    modelIds(models, prefix, providers),
  ]),
  ["NoReasoningModelId", incapable(models, "reasoning")],
  ["NoCachingModelId", incapable(models, "caching")],
];

/** The text of bedrock-profiles.ts: the cross-region inference profiles of each base model. */
export const bedrockProfilesText = ({ version, models }: ModelMap): string => {
  const profiles = new Map<string, string[]>();
  for (const [id, { provider }] of Object.entries(models)) {
    const [, profile, base] = profiled.exec(id) ?? [];
    if (!provider.startsWith("bedrock") || profile === undefined || base === undefined) continue;
    profiles.set(base, [...(profiles.get(base) ?? []), profile].sort());
  }
  const rows = [...profiles]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([base, names]) =>
        `    ${JSON.stringify(base)}: [${names.map((name) => JSON.stringify(name)).join(", ")}],`,
    );
  return `${[
    `// LiteLLM ${version}. Written by \`npm run catalogue -- --keys\`: do not edit.`,
    'import { once } from "../once.ts";',
    "",
    "/** Cross-region inference profiles by base model: `eu` makes `eu.anthropic.claude-…`. */",
    "export const bedrockProfiles = once(",
    "  (): Readonly<Record<string, readonly string[]>> => ({",
    ...rows,
    "  }),",
    ");",
  ].join("\n")}\n`;
};
