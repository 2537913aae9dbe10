import { isMapping } from "../yaml/read-values.ts";
import { tokens, uniqueClaims } from "./claims.ts";
import type { Capability, ModelClaim, SourceVersion } from "./record.ts";
import { limitsKey } from "./transport.ts";

const modes = ["chat", "responses", "completion", "embedding"];

// The map's litellm_provider is not always the prefix that a config's `model` takes.
const renamed: Record<string, string> = { "fireworks_ai-embedding-models": "fireworks_ai" };

/** In the map, but no `model` prefix: LiteLLM would refuse the deployment. */
const unroutable = [
  "anyscale",
  "coralbricks",
  "inferenceapis",
  "microsoft_365_copilot",
  "openinfer",
  "scaledown",
];

const flags: Record<string, Capability> = {
  supports_function_calling: "tools",
  supports_prompt_caching: "caching",
  supports_reasoning: "reasoning",
  supports_vision: "vision",
};

function transportOf(provider: string): string | undefined {
  if (unroutable.includes(provider)) return undefined;
  if (provider.startsWith("vertex_ai-")) return "vertex_ai";
  return renamed[provider] ?? limitsKey(provider);
}

function withoutPrefix(key: string, provider: string, transport: string): string {
  const prefixes = [provider, transport, transport.replaceAll("_", "-")];
  const prefix = prefixes.find((name) => key.startsWith(`${name}/`));
  return prefix === undefined ? key : key.slice(prefix.length + 1);
}

function claimOf(key: string, entry: unknown, from: SourceVersion): ModelClaim[] {
  if (!isMapping(entry) || typeof entry["litellm_provider"] !== "string") return [];
  const provider = entry["litellm_provider"];
  const mode = entry["mode"];
  const transport = transportOf(provider);
  if (transport === undefined || typeof mode !== "string" || !modes.includes(mode)) return [];
  // max_tokens is the legacy key; LiteLLM itself falls back to it in both directions.
  const legacy = tokens(entry["max_tokens"]);
  const input = tokens(entry["max_input_tokens"]) ?? legacy;
  const output = mode === "embedding" ? undefined : (tokens(entry["max_output_tokens"]) ?? legacy);
  const can = Object.keys(flags)
    .filter((flag) => entry[flag] === true)
    .flatMap((flag) => flags[flag] ?? []);
  const day = entry["deprecation_date"];
  const retires = typeof day === "string" && /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined;
  return [
    {
      transport,
      model: withoutPrefix(key, provider, transport),
      ...(mode === "embedding" && { mode }),
      claim: {
        source: "litellm",
        ...from,
        ...(input !== undefined && { input }),
        ...(output !== undefined && { output }),
        ...(can.length > 0 && { can }),
        ...(retires !== undefined && { retires }),
      },
    },
  ];
}

/**
 * Claims of LiteLLM's model map (`model_prices_and_context_window_backup.json` in its package):
 * every text or embedding model whose provider is a prefix of `model` in a config.
 * @throws Error when the JSON is not such a map
 */
export function parseLitellmMap(json: unknown, from: SourceVersion): ModelClaim[] {
  const entries = isMapping(json) ? Object.entries(json) : [];
  const claims = uniqueClaims(entries.flatMap(([key, entry]) => claimOf(key, entry, from)));
  if (claims.length === 0) {
    throw new Error(
      "LiteLLM's model map must be a JSON object of models with litellm_provider and mode; this holds none.",
    );
  }
  return claims;
}
