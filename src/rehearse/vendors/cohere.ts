// Cohere's chat, in its second version.
import { type Body, bodyOf, holds, rowsOf, textsOf } from "./body.ts";
import { callOf } from "./chat.ts";
import { json, type Said, type Wire } from "./wire.ts";

const usageOf = ({ usage: { input, output } }: Said): Body => ({
  billed_units: { input_tokens: input, output_tokens: output },
  tokens: { input_tokens: input, output_tokens: output },
});

const finishOf = ({ tool }: Said): string => (tool === undefined ? "COMPLETE" : "TOOL_CALL");

function whole(said: Said): Body {
  const calls = callOf(said);
  return {
    id: "muffin",
    finish_reason: finishOf(said),
    message: {
      role: "assistant",
      content: [{ type: "text", text: said.words.join("") }],
      ...(calls.length > 0 ? { tool_calls: calls } : {}),
    },
    usage: usageOf(said),
  };
}

/** One JSON a line: that is what Cohere sends to who does not ask for server-sent events. */
function lines(said: Said): Body[] {
  const [call] = callOf(said);
  const delta = (text: string): Body => ({
    type: "content-delta",
    index: 0,
    delta: { message: { content: { text } } },
  });
  return [
    { type: "message-start", id: "muffin", delta: { message: { role: "assistant" } } },
    { type: "content-start", index: 0, delta: { message: { content: { type: "text" } } } },
    ...said.words.map(delta),
    { type: "content-end", index: 0 },
    ...(call === undefined
      ? []
      : [{ type: "tool-call-start", index: 0, delta: { message: { tool_calls: call } } }]),
    { type: "message-end", delta: { finish_reason: finishOf(said), usage: usageOf(said) } },
  ];
}

export const cohere: Wire = {
  read(body) {
    const { messages, tools, model } = body;
    const [first] = rowsOf(tools).map((tool) => bodyOf(tool["function"]));
    const told = rowsOf(messages).some(({ role }) => role === "tool");
    return {
      model: typeof model === "string" ? model : undefined,
      streamed: body["stream"] === true,
      texts: textsOf(messages),
      images: holds(messages, ({ type }) => type === "image_url"),
      tool:
        first !== undefined && !told
          ? { name: String(first["name"]), schema: first["parameters"] }
          : undefined,
    };
  },
  say(said) {
    if (!said.streamed) return json(whole(said));
    const headers = { "content-type": "application/stream+json" };
    const body = lines(said)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join("");
    return { status: 200, headers, body };
  },
  refuse: ({ status, message }) => json({ message }, status),
};
