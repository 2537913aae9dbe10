import assert from "node:assert/strict";
import { test } from "node:test";
import { startUpstream } from "../../src/rehearse/upstream.ts";

/** What ollama is asked by its older interface, and what it answers. */
async function generate(prompt: string, more: object = {}) {
  const upstream = await startUpstream();
  try {
    const body = JSON.stringify({ model: "llama3", prompt, stream: false, ...more });
    const reply = await fetch(`${upstream.url}/d0/api/generate`, { method: "POST", body });
    const answer: unknown = await reply.json();
    return { answer, seen: upstream.seen.map(({ rehearsal, mark }) => [rehearsal, mark]) };
  } finally {
    await upstream.close();
  }
}

/** How LiteLLM tells of a tool there. */
const told =
  "### User:\nrehearsal r7: say muffin\n\n### System:\n The following functions are available to you:\n" +
  "{'type': 'function', 'function': {'name': 'bake', 'description': 'Bakes.'}}\n\n\n";

const answer = (response: string, tokens: number) => ({
  ...{ model: "llama3", created_at: "2026-01-01T00:00:00Z", response },
  ...{ done: true, done_reason: "stop", prompt_eval_count: tokens, eval_count: 3 },
});

test("a prompt that LiteLLM puts below a heading is of its rehearsal still", async () => {
  assert.deepEqual(await generate("### User:\nrehearsal r7: say muffin\n\n"), {
    answer: answer("muffin from d0", 9),
    seen: [["r7", "d0"]],
  });
});

test("a tool that a prompt describes is called by JSON", async () => {
  assert.deepEqual(
    (await generate(told, { format: "json" })).answer,
    answer('{"name":"bake","arguments":{}}', 44),
  );
});

test("a tool that was called already is not called again", async () => {
  const called = `${told}### Assistant:\n{"name": "bake", "arguments": {}}\n\n`;
  assert.deepEqual(
    (await generate(called, { format: "json" })).answer,
    answer("muffin from d0", 56),
  );
});

test("connections that idle are not closed under a client that is about to use them", async () => {
  const upstream = await startUpstream();
  try {
    const { headers } = await fetch(upstream.url);
    assert.deepEqual([headers.get("connection"), headers.get("keep-alive")], ["keep-alive", null]);
  } finally {
    await upstream.close();
  }
});
