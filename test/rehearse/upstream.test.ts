import assert from "node:assert/strict";
import { test } from "node:test";
import { startUpstream } from "../../src/rehearse/upstream.ts";

test("a prompt that LiteLLM puts below a heading is of its rehearsal still", async () => {
  const upstream = await startUpstream();
  try {
    const prompt = "### User:\nrehearsal r7: say muffin\n\n";
    const body = JSON.stringify({ model: "llama3", prompt, stream: false });
    await fetch(`${upstream.url}/d0/api/generate`, { method: "POST", body });
    assert.deepEqual(
      upstream.seen.map(({ rehearsal, mark, path, status }) => [rehearsal, mark, path, status]),
      [["r7", "d0", "/api/generate", 200]],
    );
  } finally {
    await upstream.close();
  }
});
