// Anthropic's messages; also on Vertex (rawPredict) and, inside AWS's frames, on Bedrock (invoke).
import { type Body, holds, rowsOf, textsOf } from "./body.ts";
import { event, json, type Said, stream, type Wire } from "./wire.ts";

type Event = { type: string; [key: string]: Body[string] };

const stopOf = ({ tool }: Said): string => (tool === undefined ? "end_turn" : "tool_use");

const callOf = ({ tool, mark }: Said): Body[] =>
  tool === undefined
    ? []
    : [{ type: "tool_use", id: `toolu_${mark}`, name: tool.name, input: tool.input }];

const head = ({ model }: Said): Body => ({
  id: "msg_1",
  type: "message",
  role: "assistant",
  model,
});

/** The whole message. */
export const messageOf = (said: Said): Body => ({
  ...head(said),
  content: [{ type: "text", text: said.words.join("") }, ...callOf(said)],
  stop_reason: stopOf(said),
  stop_sequence: null,
  usage: {
    input_tokens: said.usage.input,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 0,
    output_tokens: said.usage.output,
  },
});

/** The message as a stream's events. */
export function eventsOf(said: Said): Event[] {
  const usage = { input_tokens: said.usage.input, output_tokens: 1 };
  const message = { ...head(said), content: [], stop_reason: null, stop_sequence: null, usage };
  return [
    { type: "message_start", message },
    { type: "content_block_start", index: 0, content_block: { type: "text", text: "" } },
    { type: "ping" },
    ...said.words.map((text) => ({
      type: "content_block_delta",
      index: 0,
      delta: { type: "text_delta", text },
    })),
    { type: "content_block_stop", index: 0 },
    ...callOf(said).flatMap(({ input = null, ...call }): Event[] => [
      { type: "content_block_start", index: 1, content_block: { ...call, input: {} } },
      {
        type: "content_block_delta",
        index: 1,
        delta: { type: "input_json_delta", partial_json: JSON.stringify(input) },
      },
      { type: "content_block_stop", index: 1 },
    ]),
    {
      type: "message_delta",
      delta: { stop_reason: stopOf(said), stop_sequence: null },
      usage: { output_tokens: said.usage.output },
    },
    { type: "message_stop" },
  ];
}

export const messages: Wire = {
  read(body, path) {
    const inPath = /\/models\/([^/:]+):(streamRawP|rawP)redict$/.exec(path);
    const { messages: asked, system, tools, tool_choice } = body;
    const first = rowsOf(tools).find((tool) => "input_schema" in tool);
    const told = holds(asked, ({ type }) => type === "tool_result");
    const none = holds(tool_choice, ({ type }) => type === "none");
    const calls = first !== undefined && !told && !none;
    return {
      model: inPath?.[1] ?? (typeof body["model"] === "string" ? body["model"] : undefined),
      streamed: inPath?.[2] === "streamRawP" || body["stream"] === true,
      texts: [...textsOf(system), ...textsOf(asked)],
      images: holds(asked, ({ type, source }) => type === "image" && source !== undefined),
      tool: calls ? { name: String(first["name"]), schema: first["input_schema"] } : undefined,
    };
  },
  say: (said) => (said.streamed ? stream(eventsOf(said).map(event)) : json(messageOf(said))),
  refuse: ({ status, type, message }) => json({ type: "error", error: { type, message } }, status),
};
