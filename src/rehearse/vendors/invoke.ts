// Bedrock's invoke: each family of models has a format of its own, told by the shape of the request.
import { type Body, rowsOf, textsOf } from "./body.ts";
import { converse, eventsConverse, modelIn, refuseAws, wholeConverse } from "./converse.ts";
import { vectors } from "./embeddings.ts";
import { eventStream, frames } from "./eventstream.ts";
import { eventsOf, messageOf, messages } from "./messages.ts";
import { json, type Said, type Wire } from "./wire.ts";

const isClaude = (body: Body): boolean => "anthropic_version" in body;

const isNova = (body: Body): boolean =>
  "schemaVersion" in body || "inferenceConfig" in body || "toolConfig" in body;

const inputsOf = (body: Body): string[] =>
  [body["texts"], body["inputText"], body["singleEmbeddingParams"], body["inputs"]].flatMap(
    textsOf,
  );

/** What an embedding model answers; undefined for a request that asks for none. */
function embedded(model: string, body: Body): Body | undefined {
  if (/titan-embed/.test(model)) {
    const [embedding = []] = vectors(1);
    const tokens = Math.ceil(String(body["inputText"]).length / 4);
    return { embedding, inputTextTokenCount: tokens, embeddingsByType: { float: embedding } };
  }
  if ("texts" in body || "input_type" in body) {
    const count = Math.max(1, inputsOf(body).length);
    return { id: "muffin", response_type: "embeddings_floats", embeddings: vectors(count) };
  }
  const [embedding = []] = vectors(1);
  if ("taskType" in body) return { embeddings: [{ embeddingType: "TEXT", embedding }] };
  return "inputType" in body ? { data: [{ embedding }] } : undefined;
}

/** The whole answer of a model that is not Claude. */
function whole(said: Said): Body {
  const { body, model, words } = said;
  const text = words.join("");
  if (/cohere\./.test(model)) return { generations: [{ text, finish_reason: "COMPLETE" }] };
  if ("inputPrompt" in body) return { message: text, finishReason: "stop" };
  if ("inputText" in body) return { results: [{ outputText: text, completionReason: "FINISH" }] };
  if (/ai21\./.test(model)) return { completions: [{ data: { text } }] };
  if (/mistral\./.test(model)) return { outputs: [{ text, stop_reason: "stop" }] };
  if (isNova(body)) return wholeConverse(said);
  if ("messages" in body) {
    const message = { role: "assistant", content: text };
    const usage = {
      prompt_tokens: said.usage.input,
      completion_tokens: said.usage.output,
      total_tokens: said.usage.input + said.usage.output,
    };
    return {
      id: "chatcmpl-1",
      object: "chat.completion",
      created: 1,
      model,
      choices: [{ index: 0, message, finish_reason: "stop" }],
      usage,
    };
  }
  return { generation: text, stop_reason: "stop" };
}

/** Each event of a stream as the model's own JSON. */
function parts(said: Said): Body[] {
  const { body, model, words } = said;
  if (isClaude(body)) return eventsOf(said);
  if (/cohere\./.test(model)) {
    return [...words.map((text) => ({ text })), { finish_reason: "COMPLETE", is_finished: true }];
  }
  // AWS does not say how Pegasus streams; LiteLLM reads this.
  if ("inputPrompt" in body || "inputText" in body) {
    return [...words.map((outputText) => ({ outputText })), { completionReason: "FINISH" }];
  }
  if (/mistral\./.test(model)) {
    return [...words, ""].map((text, at) => ({
      outputs: [{ text, stop_reason: at === words.length ? "stop" : null }],
    }));
  }
  if (isNova(body)) return eventsConverse(said).map(([type, event]) => ({ [type]: event }));
  if ("messages" in body) {
    const head = { id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model };
    return [...words, undefined].map((content) => ({
      ...head,
      choices: [
        content === undefined
          ? { index: 0, delta: {}, finish_reason: "stop" }
          : { index: 0, delta: { content }, finish_reason: null },
      ],
    }));
  }
  return [...words.map((generation) => ({ generation })), { generation: "", stop_reason: "stop" }];
}

export const invoke: Wire = {
  read(body, path) {
    const [model, verb] = modelIn(path) ?? [];
    const { tool, images, texts } = (isNova(body) ? converse : messages).read(body, path);
    return {
      model,
      streamed: verb === "invoke-with-response-stream",
      texts: [
        ...texts,
        ...textsOf(body["prompt"]),
        ...textsOf(body["inputPrompt"]),
        ...inputsOf(body),
      ],
      images: images || rowsOf(body["images"]).length > 0,
      tool,
    };
  },
  say(said) {
    if (said.streamed) {
      const events = parts(said).map((part): [string, Body] => [
        "chunk",
        { bytes: Buffer.from(JSON.stringify(part)).toString("base64") },
      ]);
      return { status: 200, headers: { "content-type": eventStream }, body: frames(events) };
    }
    if (isClaude(said.body)) return json(messageOf(said));
    return json(embedded(said.model, said.body) ?? whole(said));
  },
  refuse: refuseAws,
};
