import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { startProxy, withPython } from "../../src/rehearse/proxy.ts";
import { litellmPython } from "../litellm-env.ts";
import { needs } from "../skip.ts";
import { withImport } from "./run-import.ts";

const config = `
model_list:
  - model_name: fast
    litellm_params: {model: openai/gpt-4o-mini, api_key: os.environ/OPENAI_API_KEY, rpm: 10}
  - model_name: fast
    litellm_params: {model: openai/llama, api_key: sk-abcdefghijklmnopqrstuvwx, api_base: "http://127.0.0.1:9/v1"}
    model_info: {max_input_tokens: 5000}
  - model_name: openai/*
    litellm_params: {model: openai/*, api_key: os.environ/OPENAI_API_KEY}
router_settings:
  model_group_alias: {quick: fast}
general_settings:
  master_key: os.environ/LITELLM_MASTER_KEY
`;

test(
  "the real proxy's models come back: groups, a wildcard, an alias",
  needs("litellm"),
  async () => {
    const directory = mkdtempSync(path.join(tmpdir(), "muffintin-"));
    const file = path.join(directory, "config.yaml");
    writeFileSync(file, config);
    const key = "sk-a-master-key-for-the-test";
    const env = { LITELLM_MASTER_KEY: key, OPENAI_API_KEY: "none" };
    const proxy = await startProxy({ litellm: withPython(litellmPython()), config: file, env });
    try {
      await withImport(
        "",
        ({ status, stderr, files }) => {
          assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
          assert.match(files["index.ts"] ?? "", /aliases: \{ quick: "fast" \}/);
          assert.match(files["general.ts"] ?? "", /\.\.\.openai\.models\(\["\*"\]\)/);
          assert.match(files["fast.ts"] ?? "", /openai\("gpt-4o-mini", \{\n {4}rpm: 10,/);
          assert.match(
            files["transports.ts"] ?? "",
            /\.openaiCompatible\(\{ name: "local", api_base: "http:\/\/127\.0\.0\.1:9\/v1" \}\)/,
          );
          assert.doesNotMatch(Object.values(files).join(""), /sk-|\*\*\*/);
        },
        { args: ["--from-proxy", proxy.url], env: { LITELLM_MASTER_KEY: key } },
      );
    } finally {
      await proxy.stop();
      rmSync(directory, { recursive: true, force: true });
    }
  },
);
