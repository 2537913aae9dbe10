import type { Deployment } from "./deployments.ts";

/** Whose parameters a deployment takes, wherever it is served. */
export type Family = "claude" | "gemini" | "openai";

/** The family of a deployment's model; undefined where LiteLLM passes on what it is given. */
export function familyOf({ provider, bare }: Deployment): Family | undefined {
  switch (provider) {
    case "anthropic":
      return "claude";
    case "bedrock":
    case "bedrock_converse":
    case "azure_ai":
      return bare.includes("claude") ? "claude" : undefined;
    case "vertex_ai":
      return bare.includes("claude") ? "claude" : bare.startsWith("gemini") ? "gemini" : undefined;
    case "gemini":
      return "gemini";
    case "openai":
    case "azure":
      return "openai";
    default:
      return undefined;
  }
}
