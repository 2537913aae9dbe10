// What the commands say of a server whose answers are not what a LiteLLM proxy's are.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";

const chunk = (choices: unknown): string => `data: ${JSON.stringify({ choices })}\n\n`;
const page = "<!doctype html>\n<title>Something else</title>\n";

const answers: { command: string; name: string; body: string; says: string }[] = [
  {
    command: "models",
    name: "a web page",
    body: page,
    says: "URL answers with no list of models.",
  },
  { command: "models", name: "a list", body: "[]", says: "URL answers with no list of models." },
  { command: "models", name: "nothing", body: "", says: "URL answers with no list of models." },
  {
    command: "test",
    name: "a web page",
    body: page,
    says: "small: URL answers with no chat completion.",
  },
  {
    command: "test",
    name: "a list",
    body: "[]",
    says: "small: URL answers with no chat completion.",
  },
  {
    command: "test",
    name: "nothing",
    body: "",
    says: "small: URL answers with no chat completion.",
  },
  {
    command: "test",
    name: "an empty content",
    body: JSON.stringify({ choices: [{ message: { content: "" } }] }),
    says: "small: the answer has no text",
  },
  {
    command: "test",
    name: "a content that is null",
    body: JSON.stringify({ choices: [{ message: { content: null }, finish_reason: "length" }] }),
    says: "small: the answer has no text (finish_reason: length)",
  },
  {
    command: "test -s",
    name: "a web page",
    body: page,
    says: "small: URL answers with a web page.",
  },
  {
    command: "test -s",
    name: "a list",
    body: "data: []\n\n",
    says: "small: URL answers with no chat completion.",
  },
  {
    command: "test -s",
    name: "nothing",
    body: "",
    says: "small: URL answers with no chat completion.",
  },
  {
    command: "test -s",
    name: "chunks without a text",
    body: `${chunk([{ delta: { content: "" } }])}${chunk([])}data: [DONE]\n\n`,
    says: "small: the answer has no text",
  },
];

describe("a server that is no LiteLLM", needs("bash", "curl", "jq"), () => {
  const folder = mkdtempSync(path.join(tmpdir(), "muffintin-answers-"));
  const models = path.join(folder, "models.json");
  const key = path.join(folder, "key");
  let body = "";
  const server = createServer((_request, response) => response.end(body));
  let url: string;

  before(async () => {
    writeFileSync(models, JSON.stringify({ models: [{ name: "small", listed: true }] }));
    writeFileSync(key, "#!/bin/sh\necho none\n", { mode: 0o755 });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    assert.ok(address !== null && typeof address === "object");
    url = `http://127.0.0.1:${address.port}`;
  });
  after(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  // the server lives in this process, so this must not block it
  function run(command: string): Promise<{ status: number | null; said: string }> {
    const child = spawn(
      "bash",
      ["-c", `exec 2>&1; bash '${inRoot("nix", "ctl", "litellm-ctl.sh")}' ${command}`],
      {
        env: {
          PATH: process.env["PATH"],
          HOME: folder,
          LITELLM_CTL_NAME: "litellm-ctl",
          LITELLM_CTL_URL: url,
          LITELLM_CTL_KEY: key,
          LITELLM_CTL_MODELS: models,
        },
      },
    );
    let said = "";
    child.stdout.on("data", (each: Buffer) => {
      said += each.toString("utf8");
    });
    return new Promise((done) => child.once("close", (status) => done({ status, said })));
  }

  for (const { command, name, says, ...answer } of answers) {
    test(`${command}: ${name}`, async () => {
      body = answer.body;
      const question = says.endsWith(".") ? " Is it LiteLLM that listens there?" : "";
      assert.deepEqual(await run(command), {
        status: 1,
        said: `litellm-${command.split(" ")[0]}: ${says.replace("URL", url)}${question}\n`,
      });
    });
  }

  test("test -s: comments between the chunks", async () => {
    body = `: ping\n\n${chunk([{ delta: { content: "one" } }])}:\n\ndata: [DONE]\n\n`;
    assert.deepEqual(await run("test -s"), { status: 0, said: "one\n" });
  });

  test("test -s: a text", async () => {
    body = `${chunk([{ delta: { content: "one\n" } }])}${chunk([{ delta: { content: "two" } }])}${chunk([])}`;
    assert.deepEqual(await run("test -s"), { status: 0, said: "one\ntwo\n" });
  });
});
