export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The wire formats that vendors speak; `token` is Google's exchange of an identity for a token. */
export type Format =
  | "chat"
  | "completions"
  | "responses"
  | "messages"
  | "gemini"
  | "converse"
  | "invoke"
  | "cohere"
  | "ollama"
  | "embeddings"
  | "gemini embeddings"
  | "vertex embeddings"
  | "cohere embeddings"
  | "ollama embeddings"
  | "rerank"
  | "token";

/** What goes wrong at a vendor without anybody's fault. */
export type Trouble = "error" | "rate limit" | "key" | "context" | "content policy";

/** What the double knows of the vendor behind one deployment; made by `vendorsOf`. */
export type Vendor = {
  /** the first part of the path under which the deployment is reached */
  readonly mark: string;
  /** LiteLLM's prefix; "" where it resolves none and drops the deployment */
  readonly provider: string;
  /** the vendor's host as messages name it; "" where the base comes from the environment */
  readonly host: string;
  /** the path of the base, without a slash at its end */
  readonly base: string;
  /** the paths that the host has, by format; undefined where nobody can say */
  readonly paths: { readonly [format in Format]?: RegExp } | undefined;
  /** variables whose key the vendor refuses, and why */
  readonly refusedKeys: ReadonlyMap<string, string>;
  /** whether it is known to answer nobody without a key */
  readonly wantsKey: boolean;
  /** headers that the vendor wants, in lower case, and why */
  readonly headers: readonly (readonly [name: string, why: string])[];
  /** the model as the vendor knows it; undefined for a wildcard */
  readonly model: string | undefined;
  /** why the vendor has no model of a name; undefined where it may have it */
  readonly whyUnknown: (model: string) => string | undefined;
  /** the largest prompt in tokens */
  readonly window: number | undefined;
  /** the longest answer in tokens */
  readonly answer: number | undefined;
  /** false only where it is known that the model takes none */
  readonly images: boolean;
  readonly tools: boolean;
  readonly thinks: boolean;
};

/** A request as the vendor sees it: the path without the mark, with the query. */
export type Question = {
  readonly method: string;
  readonly path: string;
  /** lower-case name and value, repeated where it was sent twice */
  readonly headers: readonly (readonly [string, string])[];
  /** what was parsed as JSON, or the text */
  readonly body: Json;
};

export type Reply = {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: string | Uint8Array;
};

export type Played = {
  readonly reply: Reply;
  /** why it refused where that is the config's fault: one sentence with what to do */
  readonly complaint?: string;
};
