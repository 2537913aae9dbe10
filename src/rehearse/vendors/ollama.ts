// Ollama's generate and chat: one JSON a line.
import { type Body, bodyOf, rowsOf, textsOf } from "./body.ts";
import { type Asked, json, type Said, type Wire } from "./wire.ts";

/** The first tool that LiteLLM describes in a prompt: /api/generate has no other place for it. */
const described = /functions are available to you:\s*\{.*?'name': '([^']+)'/s;

/** The tool of a prompt, unless its call is there already. */
function toolIn(prompt: string): Asked["tool"] {
  const name = described.exec(prompt)?.[1];
  if (name === undefined || prompt.includes(`{"name": "${name}"`)) return undefined;
  return { name, schema: undefined };
}

function lines(said: Said): Body[] {
  const { model, tool, usage, path, streamed } = said;
  const chats = path.endsWith("/api/chat");
  const words =
    chats || tool === undefined
      ? said.words
      : [JSON.stringify({ name: tool.name, arguments: tool.input })];
  const head = { model, created_at: "2026-01-01T00:00:00Z" };
  const calls: Body =
    tool === undefined
      ? {}
      : { tool_calls: [{ function: { name: tool.name, arguments: tool.input } }] };
  const part = (text: string, more: Body = {}): Body =>
    chats
      ? { ...head, message: { role: "assistant", content: text, ...more } }
      : { ...head, response: text };
  const end = {
    done: true,
    done_reason: "stop",
    prompt_eval_count: usage.input,
    eval_count: usage.output,
  };
  if (!streamed) return [{ ...part(words.join(""), calls), ...end }];
  return [
    ...words.map((word) => ({ ...part(word), done: false })),
    ...(tool === undefined ? [] : [{ ...part("", calls), done: false }]),
    { ...part(""), ...end },
  ];
}

export const ollama: Wire = {
  read(body) {
    const { messages, model, tools } = body;
    const [first] = rowsOf(tools).map((tool) => bodyOf(tool["function"]));
    const told = rowsOf(messages).some(({ role }) => role === "tool");
    return {
      model: typeof model === "string" ? model : undefined,
      // Ollama streams unless it is told not to.
      streamed: body["stream"] !== false,
      texts: [...textsOf(messages), ...textsOf(body["prompt"]), ...textsOf(body["system"])],
      images: [body, ...rowsOf(messages)].some(
        ({ images }) => Array.isArray(images) && images.length > 0,
      ),
      tool:
        first !== undefined && !told
          ? { name: String(first["name"]), schema: first["parameters"] }
          : toolIn(textsOf(body["prompt"]).join("\n")),
    };
  },
  say(said) {
    const all = lines(said);
    const [whole] = all;
    if (!said.streamed && whole !== undefined) return json(whole);
    const headers = { "content-type": "application/x-ndjson" };
    return { status: 200, headers, body: all.map((line) => `${JSON.stringify(line)}\n`).join("") };
  },
  refuse: ({ status, message }) => json({ error: message }, status),
};
