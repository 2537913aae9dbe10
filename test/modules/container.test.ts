// The container module's configurations, answered by the real LiteLLM to curl.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { startUpstream, type Upstream } from "../../src/rehearse/upstream.ts";
import { everyNix } from "../nix/nix.ts";
import { scratch } from "../nix/scratch.ts";
import { needs, skipFor } from "../skip.ts";
import { type Container, startContainer, whyNoRun } from "./container.ts";

const { nix, skip: noNix } = everyNix[0] ?? { skip: "there is no Nix" };
const tools = needs("litellm", "curl", "unshare");
const { skip } = noNix || tools.skip ? { skip: noNix || tools.skip } : skipFor(whyNoRun());

const secrets = path.join(scratch, "secrets");
function secret(name: string, text: string): string {
  mkdirSync(secrets, { recursive: true });
  const file = path.join(secrets, name);
  writeFileSync(file, text, { mode: 0o600 });
  return file;
}

function curl(...args: string[]): Promise<string> {
  const child = spawn("curl", ["--silent", "--max-time", "30", ...args]);
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => {
    printed += chunk.toString("utf8");
  });
  return new Promise((done) => child.once("close", () => done(printed)));
}

const system = {
  role: "system",
  content: "You are a helpful assistant that gives concise answers.",
};
const question = { role: "user", content: "What is the meaning of life?" };
const poem = { role: "user", content: "Write a short poem about coding." };

const contentOf = (answer: string): string => JSON.parse(answer).choices[0].message.content;
const streamed = (answer: string): string =>
  answer
    .split("\n")
    .filter((line) => line.startsWith("data: {"))
    .map((line) => JSON.parse(line.slice(6)).choices[0].delta.content ?? "")
    .join("");

describe("modelConfig = claude, without a master key", { skip }, () => {
  let upstream: Upstream;
  let container: Container;
  before(async () => {
    assert.ok(nix);
    upstream = await startUpstream();
    container = await startContainer(
      nix,
      [
        'modelConfig = "claude";',
        `secrets.ANTHROPIC_API_KEY = "${secret("anthropic", "sk-ant-canary\n")}";`,
        "requireMasterKey = false;",
      ],
      { ANTHROPIC_API_BASE: `${upstream.url}/anthropic` },
    );
  });
  after(async () => {
    await container?.stop();
    await upstream?.close();
  });

  const post = (body: object) =>
    curl(
      ...["-X", "POST", `${container.url}/chat/completions`],
      ...["-H", "Content-Type: application/json", "-d", JSON.stringify(body)],
    );

  test("a question", async () => {
    const answer = await post({ model: "claude-3-7-sonnet", messages: [question] });
    assert.equal(contentOf(answer), "muffin from anthropic");
    const { model, headers } = upstream.seen.at(-1) ?? {};
    assert.equal(model, "claude-sonnet-5-5");
    assert.equal(new Map(headers).get("x-api-key"), "sk-ant-canary");
  });

  test("with a system message", async () => {
    const answer = await post({ model: "claude-3-7-sonnet", messages: [system, question] });
    assert.equal(contentOf(answer), "muffin from anthropic");
    assert.match(JSON.stringify(upstream.seen.at(-1)?.body["system"]), /concise answers/);
  });

  test("with streaming", async () => {
    const body = { model: "claude-3-7-sonnet", messages: [poem], stream: true };
    assert.equal(streamed(await post(body)), "muffin from anthropic");
    assert.equal(upstream.seen.at(-1)?.streamed, true);
  });
});

/** The other ready configurations: the model to ask, and where their vendor is found. */
const ready = [
  { name: "openai", key: "OPENAI_API_KEY", base: "OPENAI_BASE_URL", path: "/v1", model: "gpt-4o" },
  {
    name: "gemini",
    key: "GEMINI_API_KEY",
    base: "GEMINI_API_BASE",
    path: "",
    model: "gemini-2.5-flash",
  },
];

for (const { name, key, base, path: below, model } of ready) {
  describe(`modelConfig = ${name}, with a master key`, { skip }, () => {
    let upstream: Upstream;
    let container: Container;
    before(async () => {
      assert.ok(nix);
      upstream = await startUpstream();
      const file = secret(
        `${name}.env`,
        `export ${key}="sk-vendor-canary"\nLITELLM_MASTER_KEY='sk-mine'\n`,
      );
      container = await startContainer(
        nix,
        [`modelConfig = "${name}";`, `environmentFiles = [ "${file}" ];`],
        { [base]: `${upstream.url}/${name}${below}` },
      );
    });
    after(async () => {
      await container?.stop();
      await upstream?.close();
    });

    const post = (...headers: string[]) =>
      curl(
        `${container.url}/chat/completions`,
        ...["Content-Type: application/json", ...headers].flatMap((header) => ["-H", header]),
        ...["-d", JSON.stringify({ model, messages: [question] })],
      );

    test("the key opens it", async () => {
      assert.equal(contentOf(await post("Authorization: Bearer sk-mine")), `muffin from ${name}`);
      assert.match(JSON.stringify(upstream.seen.at(-1)?.headers), /sk-vendor-canary/);
    });

    test("no key, another project's or a wrong one does not", async () => {
      for (const key of [undefined, "sk-of-another-project", "sk-wrong"]) {
        const answer = await post(...(key === undefined ? [] : [`Authorization: Bearer ${key}`]));
        assert.match(answer, /error/i);
        assert.ok(!answer.includes("muffin from"), answer);
      }
      assert.ok(!container.log().includes("canary"));
    });
  });
}
