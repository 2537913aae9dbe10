// What a client sends in a rehearsal.
import type { Json } from "./vendors/index.ts";

/** The kinds of requests, in the order in which they are told. */
export const kinds = [
  "chat",
  "stream",
  "messages",
  "messages stream",
  "tools",
  "image",
  "embedding",
  "rerank",
] as const;
export type Kind = (typeof kinds)[number];

export type Ask = { endpoint: string; body: { [key: string]: Json } };

/** One white dot. */
const png =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=";

/** The tool that every client of a rehearsal has. */
export const tool = "bake";

const parameters = {
  type: "object",
  properties: { flavour: { type: "string", description: "what it tastes of" } },
  required: ["flavour"],
};

const enough = 256;

/** Whether a kind asks for a stream. */
export const isStreamed = (kind: Kind): boolean => kind.endsWith("stream");

/** The request of a kind; its prompt names the rehearsal. */
export function askFor(kind: Kind, model: string, rehearsal: string): Ask {
  const prompt = `rehearsal ${rehearsal}: say muffin`;
  const chat = (content: Json, more: { [key: string]: Json } = {}): Ask => ({
    endpoint: "/v1/chat/completions",
    body: { model, messages: [{ role: "user", content }], ...more },
  });
  const messages = (more: { [key: string]: Json }): Ask => ({
    endpoint: "/v1/messages",
    body: { ...chat(prompt).body, max_tokens: enough, ...more },
  });
  switch (kind) {
    case "chat":
      return chat(prompt);
    case "stream":
      return chat(prompt, { stream: true });
    case "tools": {
      const description = "Bakes a muffin.";
      return chat(prompt, {
        tools: [{ type: "function", function: { name: tool, description, parameters } }],
      });
    }
    case "image":
      return chat([
        { type: "text", text: prompt },
        { type: "image_url", image_url: { url: `data:image/png;base64,${png}` } },
      ]);
    case "messages":
      return messages({});
    // As Claude Code asks.
    case "messages stream":
      return messages({ stream: true });
    case "embedding":
      return { endpoint: "/v1/embeddings", body: { model, input: [prompt] } };
    case "rerank":
      return {
        endpoint: "/v1/rerank",
        body: { model, query: prompt, documents: ["a muffin", "a tin"], top_n: 1 },
      };
  }
}
