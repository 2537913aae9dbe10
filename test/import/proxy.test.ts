import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { matchesGolden } from "../golden.ts";
import { allFiles, withImport } from "./run-import.ts";

/** What LiteLLM adds to every row. */
const defaults = { use_in_pass_through: false, use_litellm_proxy: false };

const row = (
  model_name: string,
  id: string,
  litellm_params: { model: string } & Record<string, unknown>,
  model_info: Record<string, unknown> = {},
) => ({
  model_name,
  litellm_params: { ...defaults, ...litellm_params },
  model_info: { id, key: litellm_params.model, supports_vision: true, mode: "chat", ...model_info },
});

const fast = { model: "openai/gpt-4o-mini", rpm: 10 };
const masked = {
  model: "openai/llama",
  api_base: "http://10.0.0.1/v1",
  extra_headers: { "x-team": "a", authorization: "Bear************2345" },
};

const info = {
  data: [
    row("fast", "1", fast, { max_input_tokens: 5000, base_model: null }),
    row("fast", "2", masked),
    // a wildcard, expanded: the rows have one deployment's id
    row("openai/gpt-5", "3", { model: "openai/gpt-5" }),
    row("openai/o3", "3", { model: "openai/o3" }),
    row("text", "4", { model: "openai/text-embedding-3-small" }, { mode: "embedding" }),
    // an alias: the rows of the group once more
    row("quick", "1", fast, { max_input_tokens: 5000, base_model: null }),
    row("quick", "2", masked),
  ],
};

const key = "sk-the-key-of-the-proxy";

async function withProxy<Result>(use: (url: string) => Promise<Result>): Promise<Result> {
  const server = createServer((request, response) => {
    if (request.headers.authorization !== `Bearer ${key}`) {
      response.statusCode = 401;
      response.end("{}");
    } else if (request.url === "/model/info") response.end(JSON.stringify(info));
    else response.end(JSON.stringify({ data: info.data.map(({ model_name: id }) => ({ id })) }));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  try {
    return await use(`http://127.0.0.1:${port}`);
  } finally {
    server.close();
  }
}

test("a running proxy's models: wildcards and aliases are found again, what it masked is left out", async () => {
  await withProxy((url) =>
    withImport(
      "",
      ({ status, stdout, stderr, files }) => {
        assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
        matchesGolden("import/proxy.txt", `${stdout}\n${allFiles(files)}`, "import/proxy");
      },
      { args: ["--from-proxy", url, "--key-env", "KEY"], env: { KEY: key } },
    ),
  );
});

test("without its key the proxy's answer is one sentence", async () => {
  await withProxy(async (url) => {
    const failure = withImport("", () => undefined, { args: ["--from-proxy", url] });
    await assert.rejects(failure, {
      message: `${url}/model/info answers 401; LITELLM_MASTER_KEY is not set`,
    });
  });
});

test("a variable that is not set is named", async () => {
  const args = ["--from-proxy", "http://127.0.0.1:1", "--key-env", "NO_KEY"];
  const failure = withImport("", () => undefined, { args });
  await assert.rejects(failure, { message: "--key-env NO_KEY: it is not set" });
});
