import type { Body } from "./body.ts";
import type { Json, Reply, Trouble } from "./types.ts";

/** What a request asks, whatever its format. */
export type Asked = {
  /** undefined where neither path nor body names it */
  readonly model: string | undefined;
  readonly streamed: boolean;
  readonly texts: readonly string[];
  readonly images: boolean;
  /** the first tool, unless its answer is already there */
  readonly tool: { readonly name: string; readonly schema: Json | undefined } | undefined;
};

/** What the vendor says: the words one by one, for a stream. */
export type Said = {
  readonly model: string;
  readonly mark: string;
  readonly words: readonly string[];
  readonly streamed: boolean;
  readonly tool: { readonly name: string; readonly input: Json } | undefined;
  readonly usage: { readonly input: number; readonly output: number };
  /** the request, for what its answer has to repeat */
  readonly path: string;
  readonly body: Body;
};

export type Refusal = {
  readonly status: number;
  /** the vendor's name for this kind of refusal: `type` and `code` as OpenAI has them */
  readonly type: string;
  readonly code: string;
  readonly message: string;
};

/** A wire format: how it is read and how a vendor answers in it. */
export type Wire = {
  read(body: Body, path: string): Asked;
  say(said: Said): Reply;
  refuse(refusal: Refusal): Reply;
};

/** An answer of JSON. */
export const json = (body: Json, status = 200): Reply => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

/** An answer of server-sent events. */
export const stream = (chunks: readonly string[]): Reply => ({
  status: 200,
  headers: { "content-type": "text/event-stream" },
  body: chunks.join(""),
});

/** One server-sent event without a name. */
export const data = (body: Json): string => `data: ${JSON.stringify(body)}\n\n`;

/** One that is named after its type. */
export const event = (body: { type: string; [key: string]: Json }): string =>
  `event: ${body.type}\n${data(body)}`;

/** OpenAI's refusal, which most others have taken over. */
export const refuse = ({ status, type, code, message }: Refusal): Reply =>
  json({ error: { message, type, param: null, code } }, status);

/** What a vendor says when something went wrong. */
export const troubles: { readonly [kind in Trouble]: Refusal } = {
  error: {
    status: 500,
    type: "server_error",
    code: "internal_error",
    message: "The oven is broken.",
  },
  "rate limit": {
    status: 429,
    type: "rate_limit_error",
    code: "rate_limit_exceeded",
    message: "Too many muffins.",
  },
  key: {
    status: 401,
    type: "authentication_error",
    code: "invalid_api_key",
    message: "This key opens no oven.",
  },
  context: {
    status: 400,
    type: "invalid_request_error",
    code: "context_length_exceeded",
    message: "This model's maximum context length is 10 tokens. prompt is too long",
  },
  "content policy": {
    status: 400,
    type: "invalid_request_error",
    code: "content_policy_violation",
    message: "Your request was rejected: content_policy_violation. content filtering policy",
  },
};
