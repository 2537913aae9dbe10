import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import type { Rehearsal } from "../../src/rehearse/rehearsal.ts";
import { runPlan } from "../../src/rehearse/run.ts";
import { startUpstream } from "../../src/rehearse/upstream.ts";

const rehearsal: Rehearsal = {
  ...{ id: "r1", goal: { goal: "name", indexes: [0] }, kind: "chat", model: "a", asked: "a" },
  down: new Map(),
};

/** What a client gets, from a proxy that answers with these texts in turn. */
async function outcomes(...texts: string[]): Promise<unknown[]> {
  const upstream = await startUpstream();
  const server = createServer((request, response) => {
    assert.equal(request.headers.connection, "close");
    const text = texts.shift() ?? "no more";
    response.writeHead(text === "fine" ? 200 : 500).end(text);
  });
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  const { port } = server.address() as AddressInfo;
  const proxy = {
    ...{ url: `http://127.0.0.1:${port}`, key: "", log: () => "", kill: () => true },
    stop: async () => {},
  };
  try {
    const plan = { subjects: [], parts: new Map(), rehearsals: [rehearsal], turns: [] };
    const found = await runPlan({ proxy, upstream, jobs: 1, progress() {} }, plan);
    return found.map(({ raw }) => [raw?.status, raw?.text]);
  } finally {
    server.closeAllConnections();
    server.close();
    await upstream.close();
  }
}

const race = "dictionary changed size during iteration";

test("a request that met another inside LiteLLM is sent again", async () => {
  assert.deepEqual(await outcomes(race, "fine"), [[200, "fine"]]);
});

test("one that meets another twice is told as it is", async () => {
  assert.deepEqual(await outcomes(race, race, "fine"), [[500, race]]);
});

test("any other error is told at once", async () => {
  assert.deepEqual(await outcomes("broken", "fine"), [[500, "broken"]]);
});
