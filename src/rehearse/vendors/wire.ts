// What a vendor answers, in the four wire formats that LiteLLM's providers speak.
import type { Json, Trouble } from "./types.ts";

export type Answer = { status: number; type: string; text: string };
export type Format = "chat" | "responses" | "messages" | "gemini";

const words = ["muffin", " from ", ""];

const json = (body: Json, status = 200): Answer => ({
  status,
  type: "application/json",
  text: JSON.stringify(body),
});

const stream = (chunks: string[]): Answer => ({
  status: 200,
  type: "text/event-stream",
  text: chunks.join(""),
});

const data = (body: Json): string => `data: ${JSON.stringify(body)}\n\n`;
const event = (body: { type: string; [key: string]: Json }): string =>
  `event: ${body.type}\n${data(body)}`;

/** Which wire format a path belongs to; undefined for a path no vendor here has. */
export function formatOf(path: string): Format | undefined {
  if (path.endsWith("/chat/completions")) return "chat";
  if (path.endsWith("/responses")) return "responses";
  if (path.endsWith("/v1/messages")) return "messages";
  if (/:(streamG|g)enerateContent$/.test(path)) return "gemini";
  return undefined;
}

function chat(model: string, parts: string[], streamed: boolean): Answer {
  const head = { id: "chatcmpl-1", created: 1, model };
  const usage = { prompt_tokens: 1, completion_tokens: 3, total_tokens: 4 };
  if (!streamed) {
    const message = { role: "assistant", content: parts.join("") };
    const choices = [{ index: 0, message, finish_reason: "stop" }];
    return json({ ...head, object: "chat.completion", choices, usage });
  }
  const chunk = (delta: Json, reason: Json, more: { [key: string]: Json } = {}): string =>
    data({
      ...head,
      object: "chat.completion.chunk",
      choices: [{ index: 0, delta, finish_reason: reason }],
      ...more,
    });
  return stream([
    chunk({ role: "assistant", content: "" }, null),
    ...parts.map((content) => chunk({ content }, null)),
    chunk({}, "stop", { usage }),
    "data: [DONE]\n\n",
  ]);
}

function responses(model: string, parts: string[], streamed: boolean): Answer {
  const text = parts.join("");
  const item = {
    id: "msg_1",
    type: "message",
    status: "completed",
    role: "assistant",
    content: [{ type: "output_text", text, annotations: [] }],
  };
  const response = (status: string, output: Json[]): { [key: string]: Json } => ({
    id: "resp_1",
    object: "response",
    created_at: 1,
    status,
    model,
    output,
    parallel_tool_calls: true,
    tool_choice: "auto",
    tools: [],
    usage: {
      input_tokens: 1,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: 3,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: 4,
    },
  });
  if (!streamed) return json(response("completed", [item]));
  const place = { item_id: "msg_1", output_index: 0, content_index: 0 };
  const events: { type: string; [key: string]: Json }[] = [
    { type: "response.created", response: response("in_progress", []) },
    {
      type: "response.output_item.added",
      output_index: 0,
      item: { ...item, status: "in_progress", content: [] },
    },
    ...parts.map((delta) => ({ type: "response.output_text.delta", ...place, delta })),
    { type: "response.output_text.done", ...place, text },
    { type: "response.output_item.done", output_index: 0, item },
    { type: "response.completed", response: response("completed", [item]) },
  ];
  return stream(events.map((body, index) => event({ ...body, sequence_number: index })));
}

function messages(model: string, parts: string[], streamed: boolean): Answer {
  const message = { id: "msg_1", type: "message", role: "assistant", model };
  if (!streamed) {
    return json({
      ...message,
      content: [{ type: "text", text: parts.join("") }],
      stop_reason: "end_turn",
      stop_sequence: null,
      usage: { input_tokens: 1, output_tokens: 3 },
    });
  }
  const usage = { input_tokens: 1, output_tokens: 1 };
  const empty = { ...message, content: [], stop_reason: null, stop_sequence: null, usage };
  return stream(
    [
      { type: "message_start", message: empty },
      { type: "content_block_start", index: 0, content_block: { type: "text", text: "" } },
      { type: "ping" },
      ...parts.map((text) => ({
        type: "content_block_delta",
        index: 0,
        delta: { type: "text_delta", text },
      })),
      { type: "content_block_stop", index: 0 },
      {
        type: "message_delta",
        delta: { stop_reason: "end_turn", stop_sequence: null },
        usage: { output_tokens: 3 },
      },
      { type: "message_stop" },
    ].map(event),
  );
}

function gemini(model: string, parts: string[], streamed: boolean): Answer {
  const body = (text: string, last: boolean): Json => ({
    candidates: [
      {
        index: 0,
        content: { role: "model", parts: [{ text }] },
        ...(last ? { finishReason: "STOP" } : {}),
      },
    ],
    usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 3, totalTokenCount: 4 },
    modelVersion: model,
  });
  if (!streamed) return json(body(parts.join(""), true));
  return stream(parts.map((text, index) => data(body(text, index === parts.length - 1))));
}

const formats = { chat, responses, messages, gemini };

/** The vendor's answer; its text ends with the mark, so that a client can tell who answered. */
export function answer(format: Format, model: string, mark: string, streamed: boolean): Answer {
  return formats[format](model, [...words.slice(0, 2), mark], streamed);
}

const troubles: { [kind in Trouble]: [number, string, string, string] } = {
  error: [500, "server_error", "internal_error", "The oven is broken."],
  "rate limit": [429, "rate_limit_error", "rate_limit_exceeded", "Too many muffins."],
  key: [401, "authentication_error", "invalid_api_key", "This key opens no oven."],
  context: [
    400,
    "invalid_request_error",
    "context_length_exceeded",
    "This model's maximum context length is 10 tokens. prompt is too long",
  ],
  "content policy": [
    400,
    "invalid_request_error",
    "content_policy_violation",
    "Your request was rejected: content_policy_violation. content filtering policy",
  ],
};

/** The vendor's refusal. */
export function refuse(format: Format, trouble: Trouble): Answer {
  const [status, type, code, message] = troubles[trouble];
  if (format === "messages") return json({ type: "error", error: { type, message } }, status);
  if (format === "gemini") return json({ error: { code: status, message, status: type } }, status);
  return json({ error: { message, type, param: null, code } }, status);
}
