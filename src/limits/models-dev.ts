import { isMapping, mappingOf } from "../yaml/read-values.ts";
import { tokens, uniqueClaims } from "./claims.ts";
import type { Capability, ModelClaim, SourceVersion } from "./record.ts";

/** models.dev's provider -> transport. Regions of one vendor share a transport. */
const transports: Record<string, string> = {
  alibaba: "dashscope",
  "alibaba-cn": "dashscope",
  anthropic: "anthropic",
  cerebras: "cerebras",
  deepseek: "deepseek",
  "github-copilot": "github_copilot",
  google: "gemini",
  groq: "groq",
  "kimi-for-coding": "kimi",
  minimax: "minimax",
  "minimax-cn": "minimax",
  mistral: "mistral",
  moonshotai: "moonshot",
  "moonshotai-cn": "moonshot",
  openai: "openai",
  opencode: "opencodeai",
  openrouter: "openrouter",
  xai: "xai",
  zai: "zai",
  zenmux: "zenmux",
  zhipuai: "zhipuai",
  "zhipuai-coding-plan": "zhipuai",
};

function capabilitiesOf(model: Record<string, unknown>, inputs: unknown): Capability[] {
  const cost = mappingOf(model["cost"]);
  const has: [Capability, boolean][] = [
    ["vision", Array.isArray(inputs) && inputs.includes("image")],
    ["tools", model["tool_call"] === true],
    ["reasoning", model["reasoning"] === true],
    ["caching", typeof cost["cache_read"] === "number"],
  ];
  return has.filter(([, yes]) => yes).map(([name]) => name);
}

function claimOf(
  transport: string,
  id: string,
  model: unknown,
  from: SourceVersion,
): ModelClaim | undefined {
  if (!isMapping(model) || !isMapping(model["limit"])) return undefined;
  const modalities = mappingOf(model["modalities"]);
  const outputs = modalities["output"];
  if (Array.isArray(outputs) && !outputs.includes("text")) return undefined;
  const limit = model["limit"];
  // `context` is input and output together; `input` is stated where a vendor caps it below that.
  const input = tokens(limit["input"]) ?? tokens(limit["context"]);
  // An embedding model's `output` is its number of dimensions.
  const embedding = /embed/i.test(id);
  const output = embedding ? undefined : tokens(limit["output"]);
  const can = capabilitiesOf(model, modalities["input"]);
  return {
    transport,
    model: id,
    ...(embedding && { mode: "embedding" }),
    claim: {
      source: "models.dev",
      ...from,
      ...(input !== undefined && { input }),
      ...(output !== undefined && { output }),
      ...(can.length > 0 && { can }),
    },
  };
}

/**
 * Claims of models.dev's published api.json: text and embedding models of the providers that a
 * transport is known for.
 * @throws Error when the JSON is not of that form
 */
export function parseModelsDev(json: unknown, from: SourceVersion): ModelClaim[] {
  const claims: ModelClaim[] = [];
  for (const [provider, transport] of Object.entries(transports)) {
    const entry = isMapping(json) ? json[provider] : undefined;
    const models = mappingOf(mappingOf(entry)["models"]);
    for (const [id, model] of Object.entries(models)) {
      const claim = claimOf(transport, id, model, from);
      if (claim) claims.push(claim);
    }
  }
  if (claims.length === 0) {
    throw new Error(
      "models.dev's api.json must be { provider: { models: { id: { limit } } } }; this holds no known provider.",
    );
  }
  return uniqueClaims(claims);
}
