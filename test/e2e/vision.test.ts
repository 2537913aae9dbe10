import assert from "node:assert/strict";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { type LiveProxy, startProxy, withPython } from "../../src/rehearse/proxy.ts";
import { startUpstream, type Upstream } from "../../src/rehearse/upstream.ts";
import type { Json } from "../../src/rehearse/vendors/types.ts";
import { runCli } from "../cli/run-cli.ts";
import { litellmPython } from "../litellm-env.ts";
import { needs } from "../skip.ts";
import { readConfig, redirected, workFolder } from "./served.ts";

const url = "data:image/png;base64,iVBORw0KGgo=";
const source = { type: "base64", media_type: "image/png", data: "iVBORw0KGgo=" };

describe("requests with images, where the config says who can see", needs("litellm"), () => {
  let upstream: Upstream;
  let proxy: LiveProxy;
  let remove: () => void;

  before(async () => {
    const folder = workFolder();
    remove = folder.remove;
    const out = path.join(folder.work, "out");
    assert.equal(runCli(["build", "test/fixtures/vision", "--out", out]).status, 0);
    upstream = await startUpstream();
    const { yaml } = redirected(
      readConfig(readFileSync(path.join(out, "config.yaml"), "utf8")),
      upstream.url,
    );
    const config = path.join(folder.work, "config.yaml");
    writeFileSync(config, yaml);
    for (const name of ["muffintin_vision.py", "muffintin_vision.json"]) {
      copyFileSync(path.join(out, name), path.join(folder.work, name));
    }
    const env = { LITELLM_MASTER_KEY: "sk-vision-test-key", ZAI_API_KEY: "canary" };
    proxy = await startProxy({ litellm: withPython(litellmPython()), config, env });
  });
  after(async () => {
    await proxy?.stop();
    await upstream?.close();
    remove?.();
  });

  /** The vendor's model that a request reached. */
  const reached = async (endpoint: string, body: { [key: string]: Json }): Promise<string> => {
    const from = upstream.seen.length;
    const response = await fetch(`${proxy.url}${endpoint}`, {
      method: "POST",
      headers: { authorization: `Bearer ${proxy.key}`, "content-type": "application/json" },
      body: JSON.stringify({ max_tokens: 16, ...body }),
    });
    assert.equal(response.status, 200, await response.text());
    return upstream.seen[from]?.model ?? "nothing";
  };

  const chat = (content: Json): { [key: string]: Json } => ({
    messages: [{ role: "user", content }],
  });

  it("go to the model that can see", async () => {
    const body = chat([
      { type: "text", text: "what is this?" },
      { type: "image_url", image_url: { url } },
    ]);
    assert.equal(await reached("/v1/chat/completions", { model: "blind", ...body }), "glm-4.5v");
  });

  it("go there from an alias too", async () => {
    const body = chat([{ type: "image_url", image_url: { url } }]);
    assert.equal(await reached("/v1/chat/completions", { model: "mole", ...body }), "glm-4.5v");
  });

  it("go there from /v1/messages, with an image in a tool's result", async () => {
    const content = [{ type: "image", source }];
    const body = {
      model: "blind",
      messages: [
        { role: "user", content: "look" },
        { role: "assistant", content: [{ type: "tool_use", id: "t1", name: "see", input: {} }] },
        { role: "user", content: [{ type: "tool_result", tool_use_id: "t1", content }] },
      ],
      tools: [{ name: "see", input_schema: { type: "object", properties: {} } }],
    };
    assert.equal(await reached("/v1/messages", body), "glm-4.5v");
  });

  it("go there from /v1/responses", async () => {
    const input = [{ role: "user", content: [{ type: "input_image", image_url: url }] }];
    assert.equal(await reached("/v1/responses", { model: "blind", input }), "glm-4.5v");
  });

  it("stay where they are without an image", async () => {
    const body = { model: "blind", ...chat([{ type: "text", text: "image_url" }]) };
    assert.equal(await reached("/v1/chat/completions", body), "glm-4.5");
  });

  it("stay with a model that can see", async () => {
    const body = { model: "seeing", ...chat([{ type: "image_url", image_url: { url } }]) };
    assert.equal(await reached("/v1/chat/completions", body), "glm-4.5v");
  });
});
