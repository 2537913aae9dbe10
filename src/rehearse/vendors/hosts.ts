// What known vendors' hosts speak, and where.
import { own } from "../../own.ts";
import type { Format } from "./types.ts";

/** The paths of a host, by format. */
export type Paths = { readonly [format in Format]?: RegExp };

/** A vendor's host. */
export type Host = {
  /** whose it is: hosts of one company take each other's keys */
  readonly company: string;
  readonly paths: Paths;
  /** formats in which it refuses keys of the body that it does not know */
  readonly strict?: readonly Format[];
  /** LiteLLM's prefix of a vendor that serves its own models alone, and whose map is complete */
  readonly maker?: string;
  /** whether it answers without a key */
  readonly keyless?: boolean;
};

/** OpenAI's formats below a path. */
const openai = (
  path: string,
  formats: readonly Format[] = ["chat", "responses", "embeddings"],
): Paths => {
  const endings: { readonly [format in Format]?: string } = {
    chat: "chat/completions",
    completions: "completions",
    responses: "responses",
    embeddings: "embeddings",
    rerank: "rerank",
  };
  return Object.fromEntries(
    formats.map((format) => [format, new RegExp(`^${path}/${endings[format] ?? format}$`)]),
  );
};

const all: readonly Format[] = ["chat", "completions", "responses", "embeddings"];
const zhipu: Host = {
  company: "zhipu",
  paths: {
    ...openai("/api/(?:coding/)?paas/v4", ["chat", "embeddings"]),
    responses: /^\/api\/v1\/responses$/,
    messages: /^\/api\/anthropic\/v1\/messages$/,
  },
};
const moonshot: Host = {
  company: "moonshot",
  paths: { ...openai("/v1"), messages: /^\/anthropic\/v1\/messages$/ },
};
const minimax: Host = { ...moonshot, company: "minimax" };
const dashscope: Host = {
  company: "alibaba",
  paths: {
    ...openai("(?:/api/v2/apps/protocols)?/compatible-mode/v1", [...all, "rerank"]),
    messages: /\/apps\/anthropic\/v1\/messages$/,
  },
};
const together: Host = {
  company: "together",
  paths: openai("/v1", [...all, "rerank"]),
};

const hosts: { readonly [host: string]: Host } = {
  "api.openai.com": {
    company: "openai",
    paths: openai("/v1", all),
    strict: ["chat", "responses", "embeddings"],
    maker: "openai",
  },
  "api.anthropic.com": {
    company: "anthropic",
    paths: { ...openai("/v1", ["chat"]), messages: /^\/v1\/messages$/ },
    strict: ["messages"],
    maker: "anthropic",
  },
  "generativelanguage.googleapis.com": {
    company: "google",
    paths: {
      ...openai("/v1beta/openai"),
      gemini: /^\/v1(?:beta|alpha)?\/models\/[^/]+:\w+$/,
      "gemini embeddings": /^\/v1(?:beta)?\/models\/[^/]+:\w+$/,
    },
    maker: "gemini",
  },
  "api.deepseek.com": {
    company: "deepseek",
    paths: {
      ...openai("(?:/v1|/beta)?", ["chat", "completions", "responses"]),
      messages: /^\/anthropic\/v1\/messages$/,
    },
    maker: "deepseek",
  },
  "api.mistral.ai": { company: "mistral", paths: openai("/v1"), maker: "mistral" },
  "openrouter.ai": {
    company: "openrouter",
    paths: { ...openai("/api/v1", all), messages: /^\/api\/v1\/messages$/ },
  },
  "api.groq.com": {
    company: "groq",
    paths: openai("/openai/v1"),
  },
  "api.x.ai": { company: "xai", paths: { ...openai("/v1", all), messages: /^\/v1\/messages$/ } },
  "api.cerebras.ai": { company: "cerebras", paths: openai("/v1", all) },
  "api.fireworks.ai": {
    company: "fireworks",
    paths: {
      ...openai("/inference/v1", [...all, "rerank"]),
      messages: /^\/inference\/v1\/messages$/,
    },
  },
  "api.together.ai": together,
  "api.together.xyz": together,
  "api.moonshot.ai": moonshot,
  "api.moonshot.cn": moonshot,
  "api.kimi.com": {
    company: "moonshot",
    paths: { ...openai("/coding/v1"), messages: /^\/coding\/v1\/messages$/ },
  },
  "api.minimax.io": minimax,
  "api.minimaxi.com": minimax,
  "open.bigmodel.cn": zhipu,
  "api.z.ai": zhipu,
  "dashscope.aliyuncs.com": dashscope,
  "dashscope-intl.aliyuncs.com": dashscope,
  "opencode.ai": {
    company: "opencode",
    paths: {
      ...openai("/zen(?:/go)?/v1"),
      messages: /^\/zen(?:\/go)?\/v1\/messages$/,
      gemini: /^\/zen\/v1\/models\/[^/]+:?\w*$/,
    },
  },
  "zenmux.ai": {
    company: "zenmux",
    paths: {
      ...openai("/api/v1"),
      messages: /^\/api\/anthropic\/v1\/messages$/,
    },
  },
  "api.githubcopilot.com": {
    company: "github",
    paths: {
      ...openai(""),
      messages: /^\/v1\/messages$/,
    },
  },
};

const local: Host = {
  company: "nobody",
  paths: { ...openai("/v1", all), messages: /^\/v1\/messages$/ },
  keyless: true,
};

/** Hosts that have a name of the customer's own, or none. */
const patterns: readonly (readonly [RegExp, Host])[] = [
  [
    /\.openai\.azure\.com$/,
    {
      company: "azure",
      paths: {
        ...openai("/openai/(?:deployments/[^/]+|v1)", ["chat", "completions", "embeddings"]),
        responses: /^\/openai\/(?:v1\/)?responses$/,
      },
      strict: ["chat", "responses", "embeddings"],
    },
  ],
  [
    /^bedrock-runtime\.[\w-]+\.amazonaws\.com$/,
    {
      company: "aws",
      paths: {
        converse: /^\/model\/.+\/converse(?:-stream)?$/,
        invoke: /^\/model\/.+\/invoke(?:-with-response-stream)?$/,
      },
    },
  ],
  [
    /^(?:localhost|127\.0\.0\.1):11434$/,
    {
      ...local,
      paths: {
        ...local.paths,
        ollama: /^\/api\/(?:chat|generate)$/,
        "ollama embeddings": /^\/api\/embed$/,
      },
    },
  ],
  [/^(?:localhost|127\.0\.0\.1):1234$/, local],
];

/** What is known of a host; undefined for a gateway, a server of one's own, a vendor not listed. */
export const hostOf = (name: string): Host | undefined =>
  own(hosts, name) ?? patterns.find(([pattern]) => pattern.test(name))?.[1];
