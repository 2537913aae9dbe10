import { own } from "../own.ts";

// Several prefixes reach the same models: their limits are kept under one of them.
const shared: Readonly<Record<string, string>> = {
  azure_text: "azure",
  bedrock_converse: "bedrock",
  cohere_chat: "cohere",
  vertex_ai_beta: "vertex_ai",
};

/** The key of a LiteLLM prefix in the token-limit database. */
export const limitsKey = (prefix: string): string => own(shared, prefix) ?? prefix;
