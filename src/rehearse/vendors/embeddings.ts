// Vectors for texts, as OpenAI, Google, Cohere and Ollama give them; and Cohere's order of relevance.
import { type Body, rowsOf, textsOf } from "./body.ts";
import { refuseGoogle, verbIn } from "./gemini.ts";
import type { Json } from "./types.ts";
import { type Asked, json, refuse, type Wire } from "./wire.ts";

/** As many vectors as there are texts. */
export const vectors = (count: number): number[][] =>
  Array.from({ length: count }, (_, index) => [1, 0.5, index]);

const asking = (model: Json | undefined, texts: string[]): Asked => ({
  model: typeof model === "string" ? model : undefined,
  streamed: false,
  texts,
  images: false,
  tool: undefined,
});

/** A single text, or a list of tokens, is one input. */
const countOf = (input: Json | undefined): number =>
  Array.isArray(input) && typeof input[0] !== "number" ? input.length : 1;

/** OpenAI's SDK asks for base64: the floats' bytes. */
const coded = (vector: number[], format: Json | undefined): Json =>
  format === "base64" ? Buffer.from(Float32Array.from(vector).buffer).toString("base64") : vector;

export const embeddings: Wire = {
  read: (body, path) =>
    asking(/\/deployments\/([^/]+)\//.exec(path)?.[1] ?? body["model"], textsOf(body["input"])),
  say({ model, body, usage }) {
    const data = vectors(countOf(body["input"])).map((vector, index) => ({
      object: "embedding",
      index,
      embedding: coded(vector, body["encoding_format"]),
    }));
    const counted = { prompt_tokens: usage.input, total_tokens: usage.input };
    return json({ object: "list", data, model, usage: counted });
  },
  refuse,
};

export const geminiEmbeddings: Wire = {
  read: (body, path) =>
    asking(verbIn(path)?.[0], [...textsOf(body["requests"]), ...textsOf(body["content"])]),
  say({ body, path }) {
    const count = Math.max(1, rowsOf(body["requests"]).length);
    const embedded = vectors(count).map((values): Body => ({ values }));
    const [first = null] = embedded;
    return json(
      verbIn(path)?.[1] === "embedContent" ? { embedding: first } : { embeddings: embedded },
    );
  },
  refuse: refuseGoogle,
};

export const vertexEmbeddings: Wire = {
  read: (body, path) => asking(verbIn(path)?.[0], textsOf(body["instances"])),
  say({ body, usage }) {
    const statistics = { token_count: usage.input, truncated: false };
    const predictions = vectors(Math.max(1, rowsOf(body["instances"]).length)).map(
      (values): Body => ({ embeddings: { values, statistics } }),
    );
    return json({ predictions });
  },
  refuse: refuseGoogle,
};

export const cohereEmbeddings: Wire = {
  read: (body) => asking(body["model"], [...textsOf(body["texts"]), ...textsOf(body["inputs"])]),
  say({ body, usage }) {
    const float = vectors(countOf(body["texts"] ?? body["inputs"]));
    const meta = { billed_units: { input_tokens: usage.input } };
    return json({ id: "muffin", embeddings: { float }, response_type: "embeddings_by_type", meta });
  },
  refuse: ({ status, message }) => json({ message }, status),
};

export const ollamaEmbeddings: Wire = {
  read: (body) => asking(body["model"], textsOf(body["input"])),
  say: ({ model, body, usage }) =>
    json({ model, embeddings: vectors(countOf(body["input"])), prompt_eval_count: usage.input }),
  refuse: ({ status, message }) => json({ error: message }, status),
};

export const rerank: Wire = {
  read: (body) => asking(body["model"], [...textsOf(body["query"]), ...textsOf(body["documents"])]),
  say({ body, usage }) {
    const results = Array.from({ length: countOf(body["documents"]) }, (_, index) => ({
      index,
      relevance_score: 1 / (index + 1),
    }));
    const tokens = { total_tokens: usage.input, prompt_tokens: usage.input };
    const meta = { billed_units: { search_units: 1 } };
    // Voyage calls the list "data".
    return json({ id: "muffin", results, data: results, meta, usage: tokens });
  },
  refuse: ({ status, message }) => json({ message }, status),
};
