// A start where something listens already.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { type AddressInfo, createServer, type Server } from "node:net";
import path from "node:path";
import { test } from "node:test";
import { everyNix } from "../nix/nix.ts";
import { scratch } from "../nix/scratch.ts";
import { startOn } from "./start.ts";

const { skip } = everyNix[0] ?? { skip: "there is no Nix" };

/** What a start says that is to listen on the port of 127.0.0.2, and ends with. */
function start(port: number) {
  const folder = mkdtempSync(path.join(scratch, "start-"));
  const program = startOn(
    port,
    folder,
    "echo started",
    'host = "127.0.0.2"; requireMasterKey = false; optionalVariables = [ "ANTHROPIC_API_KEY" ];',
  );
  const env = { PATH: process.env["PATH"], HOME: folder };
  const { status, stdout, stderr } = spawnSync(program, { encoding: "utf8", env });
  return { status, stdout, stderr };
}

const refusal = (port: number) => ({
  status: 75,
  stdout: "",
  stderr: `litellm-proxy: port ${port} is taken, maybe by this proxy itself: end what listens there, or set services.litellm-proxy.port\n`,
});

test("a port that is taken on the host's own address ends the start", { skip }, async () => {
  const listener = createServer().listen(0, "127.0.0.2");
  await once(listener, "listening");
  const { port } = listener.address() as AddressInfo;
  const said = start(port);
  listener.close();
  assert.deepEqual(said, refusal(port));
});

/** Listens on a port of 127.0.0.1, unless somebody else does. */
async function takePort(port: number): Promise<Server> {
  const listener = createServer().listen(port, "127.0.0.1");
  await new Promise((done) => listener.once("listening", done).once("error", done));
  return listener;
}

// LiteLLM looks there, and takes another port without a word
test("4000 that is taken on 127.0.0.1 ends the start for any host", { skip }, async () => {
  const listener = await takePort(4000);
  const said = start(4000);
  listener.close();
  assert.deepEqual(said, refusal(4000));
});

test("another port that is taken on 127.0.0.1 is free for another host", { skip }, async () => {
  const listener = createServer().listen(0, "127.0.0.1");
  await once(listener, "listening");
  const said = start((listener.address() as AddressInfo).port);
  listener.close();
  assert.deepEqual(said, { status: 0, stdout: "started\n", stderr: "" });
});
