// Every wire format and the paths that belong to it.
import { chat, completions } from "./chat.ts";
import { cohere } from "./cohere.ts";
import { converse } from "./converse.ts";
import {
  cohereEmbeddings,
  embeddings,
  geminiEmbeddings,
  ollamaEmbeddings,
  rerank,
  vertexEmbeddings,
} from "./embeddings.ts";
import { gemini } from "./gemini.ts";
import { invoke } from "./invoke.ts";
import { messages } from "./messages.ts";
import { ollama } from "./ollama.ts";
import { responses } from "./responses.ts";
import type { Format } from "./types.ts";
import { json, refuse, type Wire } from "./wire.ts";

/** Google's exchange of an identity for a token, and the identity itself. */
const token: Wire = {
  read: () => ({
    model: undefined,
    streamed: false,
    texts: [],
    images: false,
    tool: undefined,
  }),
  say: () =>
    json({
      access_token: "canary-google-token",
      issued_token_type: "urn:ietf:params:oauth:token-type:access_token",
      token_type: "Bearer",
      expires_in: 3600,
      subject_token: "canary-google-identity",
    }),
  refuse,
};

/** How each format is read and answered. */
export const wires: { readonly [format in Format]: Wire } = {
  chat,
  completions,
  responses,
  messages,
  gemini,
  converse,
  invoke,
  cohere,
  ollama,
  embeddings,
  "gemini embeddings": geminiEmbeddings,
  "vertex embeddings": vertexEmbeddings,
  "cohere embeddings": cohereEmbeddings,
  "ollama embeddings": ollamaEmbeddings,
  rerank,
  token,
};

const endings: readonly (readonly [RegExp, Format])[] = [
  [/\/chat\/completions$/, "chat"],
  [/\/completions$/, "completions"],
  [/\/responses$/, "responses"],
  [/\/v1\/messages$/, "messages"],
  [/\/publishers\/(?:mistralai|ai21)\/models\/[^/]+:\w+$/, "chat"],
  [/:(?:streamRawP|rawP)redict$/, "messages"],
  [/:(?:streamG|g)enerateContent$/, "gemini"],
  [/:(?:batchEmbedContents|embedContent)$/, "gemini embeddings"],
  [/:predict$/, "vertex embeddings"],
  [/\/converse(?:-stream)?$/, "converse"],
  [/\/invoke(?:-with-response-stream)?$/, "invoke"],
  [/\/v2\/chat$/, "cohere"],
  [/\/api\/(?:chat|generate)$/, "ollama"],
  [/\/api\/embed$/, "ollama embeddings"],
  [/\/v\d\/embed$/, "cohere embeddings"],
  [/\/embeddings$/, "embeddings"],
  [/\/rerank$/, "rerank"],
  [/^\/google-(?:identity|token)$/, "token"],
];

/** The format that a path belongs to, without its query; undefined for a path no vendor has. */
export const formatOf = (path: string): Format | undefined =>
  endings.find(([ending]) => ending.test(path))?.[1];
