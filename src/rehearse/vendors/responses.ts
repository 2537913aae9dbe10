// OpenAI's responses.
import { type Body, holds, rowsOf, textsOf } from "./body.ts";
import { event, json, refuse, type Said, stream, type Wire } from "./wire.ts";

type Event = { type: string; [key: string]: Body[string] };

const textPart = (text: string): Body => ({ type: "output_text", text, annotations: [] });

const messageOf = ({ words }: Said, status: string): Body => ({
  id: "msg_1",
  type: "message",
  status,
  role: "assistant",
  content: status === "completed" ? [textPart(words.join(""))] : [],
});

const callOf = ({ tool, mark }: Said, status: string): Body[] =>
  tool === undefined
    ? []
    : [
        {
          id: "fc_1",
          type: "function_call",
          status,
          call_id: `call_${mark}`,
          name: tool.name,
          arguments: status === "completed" ? JSON.stringify(tool.input) : "",
        },
      ];

const responseOf = (said: Said, status: string, output: Body[]): Body => ({
  id: "resp_1",
  object: "response",
  created_at: 1,
  status,
  model: said.model,
  output,
  error: null,
  incomplete_details: null,
  instructions: null,
  metadata: {},
  parallel_tool_calls: true,
  temperature: 1,
  top_p: 1,
  tool_choice: "auto",
  tools: [],
  usage:
    status === "completed"
      ? {
          input_tokens: said.usage.input,
          input_tokens_details: { cached_tokens: 0 },
          output_tokens: said.usage.output,
          output_tokens_details: { reasoning_tokens: 0 },
          total_tokens: said.usage.input + said.usage.output,
        }
      : null,
});

function events(said: Said): Event[] {
  const text = said.words.join("");
  const place = { item_id: "msg_1", output_index: 0, content_index: 0 };
  const message = messageOf(said, "completed");
  const calls = callOf(said, "completed");
  const called = { item_id: "fc_1", output_index: 1 };
  return [
    { type: "response.created", response: responseOf(said, "in_progress", []) },
    { type: "response.in_progress", response: responseOf(said, "in_progress", []) },
    {
      type: "response.output_item.added",
      output_index: 0,
      item: messageOf(said, "in_progress"),
    },
    { type: "response.content_part.added", ...place, part: textPart("") },
    ...said.words.map((delta) => ({ type: "response.output_text.delta", ...place, delta })),
    { type: "response.output_text.done", ...place, text },
    { type: "response.content_part.done", ...place, part: textPart(text) },
    { type: "response.output_item.done", output_index: 0, item: message },
    ...calls.flatMap((item): Event[] => [
      {
        type: "response.output_item.added",
        output_index: 1,
        item: { ...item, status: "in_progress", arguments: "" },
      },
      {
        type: "response.function_call_arguments.delta",
        ...called,
        delta: item["arguments"] ?? null,
      },
      {
        type: "response.function_call_arguments.done",
        ...called,
        arguments: item["arguments"] ?? null,
      },
      { type: "response.output_item.done", output_index: 1, item },
    ]),
    { type: "response.completed", response: responseOf(said, "completed", [message, ...calls]) },
  ];
}

export const responses: Wire = {
  read(body) {
    const { input, instructions, tools, tool_choice } = body;
    const first = rowsOf(tools).find(({ type }) => type === "function");
    const told = rowsOf(input).some(({ type }) => type === "function_call_output");
    const calls = first !== undefined && !told && tool_choice !== "none";
    return {
      model: typeof body["model"] === "string" ? body["model"] : undefined,
      streamed: body["stream"] === true,
      texts: [...textsOf(instructions), ...textsOf(input)],
      images: holds(input, ({ type }) => type === "input_image"),
      tool: calls ? { name: String(first["name"]), schema: first["parameters"] } : undefined,
    };
  },
  say(said) {
    if (said.streamed) {
      return stream(events(said).map((one, index) => event({ ...one, sequence_number: index })));
    }
    const output = [messageOf(said, "completed"), ...callOf(said, "completed")];
    return json(responseOf(said, "completed", output));
  },
  refuse,
};
