// Bedrock's converse and converse-stream.
import { type Body, bodyOf, holds, rowsOf, textsOf } from "./body.ts";
import { eventStream, frames } from "./eventstream.ts";
import { json, type Refusal, type Said, type Wire } from "./wire.ts";

/** AWS names a refusal in a header. */
const names: { readonly [status: number]: string } = {
  400: "ValidationException",
  401: "UnrecognizedClientException",
  403: "AccessDeniedException",
  404: "ResourceNotFoundException",
  429: "ThrottlingException",
  500: "InternalServerException",
  503: "ServiceUnavailableException",
};

/** AWS's refusal. */
export function refuseAws({ status, message }: Refusal) {
  const reply = json({ message }, status);
  const name = names[status] ?? "InternalServerException";
  return { ...reply, headers: { ...reply.headers, "x-amzn-errortype": name } };
}

/** The model and the verb in a path: `/model/ID/converse-stream`. */
export const modelIn = (path: string): readonly [model: string, verb: string] | undefined => {
  const found =
    /\/model\/(.+)\/(converse|converse-stream|invoke|invoke-with-response-stream)$/.exec(path);
  return found ? [decodeURIComponent(found[1] ?? ""), found[2] ?? ""] : undefined;
};

const stopOf = ({ tool }: Said): string => (tool === undefined ? "end_turn" : "tool_use");

const tailOf = ({ usage: { input, output } }: Said): Body => ({
  usage: { inputTokens: input, outputTokens: output, totalTokens: input + output },
  metrics: { latencyMs: 1 },
});

/** The whole answer. */
export function wholeConverse(said: Said): Body {
  const { tool, mark } = said;
  const call: Body[] =
    tool === undefined
      ? []
      : [{ toolUse: { toolUseId: `tooluse_${mark}`, name: tool.name, input: tool.input } }];
  const content = [{ text: said.words.join("") }, ...call];
  return {
    output: { message: { role: "assistant", content } },
    stopReason: stopOf(said),
    ...tailOf(said),
  };
}

/** The answer as a stream's events. */
export function eventsConverse(said: Said): [string, Body][] {
  const { tool, mark } = said;
  const call: [string, Body][] =
    tool === undefined
      ? []
      : [
          [
            "contentBlockStart",
            {
              contentBlockIndex: 1,
              start: { toolUse: { toolUseId: `tooluse_${mark}`, name: tool.name } },
            },
          ],
          [
            "contentBlockDelta",
            { contentBlockIndex: 1, delta: { toolUse: { input: JSON.stringify(tool.input) } } },
          ],
          ["contentBlockStop", { contentBlockIndex: 1 }],
        ];
  return [
    ["messageStart", { role: "assistant" }],
    ...said.words.map((text): [string, Body] => [
      "contentBlockDelta",
      { contentBlockIndex: 0, delta: { text } },
    ]),
    ["contentBlockStop", { contentBlockIndex: 0 }],
    ...call,
    ["messageStop", { stopReason: stopOf(said) }],
    ["metadata", tailOf(said)],
  ];
}

export const converse: Wire = {
  read(body, path) {
    const [model, verb] = modelIn(path) ?? [];
    const { messages, system, toolConfig } = body;
    const [first] = rowsOf(bodyOf(toolConfig)["tools"]).flatMap((tool) =>
      "toolSpec" in tool ? [bodyOf(tool["toolSpec"])] : [],
    );
    const told = holds(messages, (part) => "toolResult" in part);
    const schema = bodyOf(first?.["inputSchema"])["json"];
    return {
      model,
      streamed: verb === "converse-stream",
      texts: [...textsOf(system), ...textsOf(messages)],
      images: holds(messages, ({ image }) => "source" in bodyOf(image)),
      tool: first !== undefined && !told ? { name: String(first["name"]), schema } : undefined,
    };
  },
  say(said) {
    if (!said.streamed) return json(wholeConverse(said));
    const headers = { "content-type": eventStream };
    return { status: 200, headers, body: frames(eventsConverse(said)) };
  },
  refuse: refuseAws,
};
