import assert from "node:assert/strict";
import { it } from "node:test";
import { understand } from "../../src/rehearse/answers.ts";
import type { Kind } from "../../src/rehearse/requests.ts";

const read = (kind: Kind, text: string, status = 200) =>
  understand(kind, { status, type: "", text });
const events = (...parts: object[]): string =>
  parts.map((part) => `data: ${JSON.stringify(part)}\n\n`).join("");

it("a chat", () => {
  const text = JSON.stringify({ choices: [{ message: { content: "muffin from d1" } }] });
  assert.deepEqual(read("chat", text), {
    text: "muffin from d1",
    ...{ streamed: false, calls: [], whole: true, error: undefined },
  });
});

it("a stream of Anthropic's", () => {
  const text = events(
    { type: "content_block_delta", delta: { type: "text_delta", text: "muffin" } },
    { type: "content_block_delta", delta: { type: "text_delta", text: " from d1" } },
  );
  assert.deepEqual(read("messages stream", `event: message_start\n${text}`), {
    text: "muffin from d1",
    ...{ streamed: true, calls: [], whole: true, error: undefined },
  });
});

it("a tool call", () => {
  const call = { id: "1", type: "function", function: { name: "bake", arguments: "{}" } };
  const text = JSON.stringify({ choices: [{ message: { content: null, tool_calls: [call] } }] });
  assert.deepEqual(read("tools", text), {
    text: "",
    ...{ streamed: false, calls: ["bake"], whole: true, error: undefined },
  });
});

it("an embedding, and none", () => {
  const text = (embedding: number[]) => JSON.stringify({ data: [{ embedding }] });
  assert.equal(read("embedding", text([0.5])).whole, true);
  assert.equal(read("embedding", text([])).whole, false);
});

it("a refusal", () => {
  const text = JSON.stringify({ error: { message: "no muffin", code: "400" } });
  assert.deepEqual(read("chat", text, 400), {
    text: "",
    ...{ streamed: false, calls: [], whole: false, error: "no muffin" },
  });
});

it("an error within a stream", () => {
  const text = events(
    { choices: [{ delta: { content: "muf" } }] },
    { error: { message: "burnt" } },
  );
  assert.deepEqual(read("stream", text), {
    text: "muf",
    ...{ streamed: true, calls: [], whole: false, error: "burnt" },
  });
});

it("something else than JSON", () => {
  assert.deepEqual(read("chat", "<html>"), {
    text: "",
    ...{ streamed: false, calls: [], whole: false, error: "<html>" },
  });
});
