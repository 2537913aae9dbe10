// OpenAI's chat completions and the older completions.
import { type Body, bodyOf, holds, rowsOf, textsOf } from "./body.ts";
import type { Json } from "./types.ts";
import { data, json, refuse, type Said, stream, type Wire } from "./wire.ts";

const tokens = ({ usage: { input, output } }: Said): Body => ({
  prompt_tokens: input,
  completion_tokens: output,
  total_tokens: input + output,
});

type Call = { id: string; type: string; function: { name: string; arguments: string } };

/** The call of a function, as Cohere has it too. */
export const callOf = ({ tool, mark }: Said): Call[] =>
  tool === undefined
    ? []
    : [
        {
          id: `call_${mark}`,
          type: "function",
          function: { name: tool.name, arguments: JSON.stringify(tool.input) },
        },
      ];

function whole(said: Said): Body {
  const calls = callOf(said);
  const message = {
    role: "assistant",
    content: said.words.join(""),
    ...(calls.length > 0 ? { tool_calls: calls } : {}),
  };
  const finish_reason = calls.length > 0 ? "tool_calls" : "stop";
  return {
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 1,
    model: said.model,
    choices: [{ index: 0, message, logprobs: null, finish_reason }],
    usage: tokens(said),
    service_tier: "default",
    system_fingerprint: null,
  };
}

function chunks(said: Said): string[] {
  const head = { id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model: said.model };
  const chunk = (delta: Body, finish_reason: Json = null): string =>
    data({ ...head, choices: [{ index: 0, delta, finish_reason }] });
  const calls = callOf(said).map((call) => ({ index: 0, ...call }));
  const counted = bodyOf(said.body["stream_options"])["include_usage"] === true;
  return [
    chunk({ role: "assistant", content: "" }),
    ...said.words.map((content) => chunk({ content })),
    ...calls.map((call) =>
      chunk({ tool_calls: [{ ...call, function: { ...call["function"], arguments: "" } }] }),
    ),
    ...calls.map(({ index, function: { arguments: text } }) =>
      chunk({ tool_calls: [{ index, function: { arguments: text } }] }),
    ),
    chunk({}, calls.length > 0 ? "tool_calls" : "stop"),
    ...(counted ? [data({ ...head, choices: [], usage: tokens(said) })] : []),
    "data: [DONE]\n\n",
  ];
}

/** What Azure has in the path and the others in the body. */
const deploymentIn = (path: string): string | undefined =>
  /\/deployments\/([^/]+)\//.exec(path)?.[1];

export const chat: Wire = {
  read(body, path) {
    const messages = body["messages"];
    const [first] = rowsOf(body["tools"]).map((tool) => bodyOf(tool["function"]));
    const told = rowsOf(messages).some(({ role }) => role === "tool");
    const calls = first !== undefined && !told && body["tool_choice"] !== "none";
    return {
      model: deploymentIn(path) ?? (typeof body["model"] === "string" ? body["model"] : undefined),
      streamed: body["stream"] === true || path.endsWith(":streamRawPredict"),
      texts: textsOf(messages),
      images: holds(messages, ({ type }) => type === "image_url"),
      tool: calls ? { name: String(first["name"]), schema: first["parameters"] } : undefined,
    };
  },
  say: (said) => (said.streamed ? stream(chunks(said)) : json(whole(said))),
  refuse,
};

export const completions: Wire = {
  read: (body) => ({
    model: typeof body["model"] === "string" ? body["model"] : undefined,
    streamed: body["stream"] === true,
    texts: textsOf(body["prompt"]),
    images: false,
    tool: undefined,
  }),
  say(said) {
    const head = { id: "cmpl-1", object: "text_completion", created: 1, model: said.model };
    const choice = (text: string, finish_reason: Json): Body => ({
      ...head,
      choices: [{ index: 0, text, logprobs: null, finish_reason }],
    });
    if (!said.streamed)
      return json({ ...choice(said.words.join(""), "stop"), usage: tokens(said) });
    const parts = said.words.map((word) => data(choice(word, null)));
    return stream([...parts, data(choice("", "stop")), "data: [DONE]\n\n"]);
  },
  refuse,
};
