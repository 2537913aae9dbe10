import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { StartError, startProxy } from "../../src/rehearse/proxy.ts";

const folder = mkdtempSync(path.join(tmpdir(), "muffintin-proxy-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A program that notes the ports it is given, and finds the first ones taken as uvicorn says it. */
function startTaken(name: string, taken: number): { ports: () => string[]; command: string[] } {
  const [program, noted] = [path.join(folder, `${name}.cjs`), path.join(folder, `${name}.txt`)];
  writeFileSync(noted, "");
  writeFileSync(
    program,
    `const { appendFileSync, readFileSync } = require("node:fs");
const port = process.argv.at(-1);
appendFileSync(${JSON.stringify(noted)}, port + "\\n");
if (readFileSync(${JSON.stringify(noted)}, "utf8").trim().split("\\n").length <= ${taken}) {
  console.error("ERROR: [Errno 98] error while attempting to bind on address ('127.0.0.1', " + port + "): address already in use");
  process.exit(1);
}
require("node:http").createServer((_, response) => response.end("alive")).listen(Number(port), "127.0.0.1");
`,
  );
  const ports = (): string[] => readFileSync(noted, "utf8").trim().split("\n");
  return { ports, command: [process.execPath, program] };
}

const start = (command: readonly string[]) =>
  startProxy({ litellm: command, config: path.join(folder, "config.yaml"), env: {} });

describe("a port that somebody else takes before LiteLLM does", () => {
  it("is left for another one", async () => {
    const { command, ports } = startTaken("once", 1);
    const { url, stop } = await start(command);
    await stop();
    const [first, second, ...more] = ports();
    assert.notEqual(first, second);
    assert.deepEqual([url, more], [`http://127.0.0.1:${second}`, []]);
  });

  it("is told when that happens again and again", async () => {
    const { command, ports } = startTaken("always", 9);
    await assert.rejects(start(command), (error) => {
      assert.ok(error instanceof StartError);
      assert.match(error.log, /address already in use/);
      return true;
    });
    assert.equal(ports().length, 3);
  });
});
