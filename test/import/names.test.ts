import assert from "node:assert/strict";
import { test } from "node:test";
import { distinguishing, identifier, slug, uniqueNames } from "../../src/import/names.ts";
import { serverOf } from "../../src/import/transport-name.ts";

test("names of files and variables", () => {
  assert.deepEqual(["github_copilot", "GPT-4o", "class", "4o", "名"].map(identifier), [
    "githubCopilot",
    "gpt4o",
    "class_",
    "_4o",
    "x",
  ]);
  const long = `${"x".repeat(99)}/${"y".repeat(99)}`;
  assert.deepEqual(["openai/gpt-5", "GPT 4.1", "*", "..a..", long].map(slug), [
    "openai-gpt-5",
    "gpt-4.1",
    "any",
    "a",
    "x".repeat(99),
  ]);
  const unique = uniqueNames(["index"], "-");
  assert.deepEqual([unique("index"), unique("a"), unique("a")], ["index-2", "a", "a-2"]);
  assert.deepEqual(distinguishing(["GEMINI_KEY_1", "GEMINI_KEY_2", "GEMINI_KEY"]), ["1", "2", ""]);
});

test("a server is named by whose it is", () => {
  const named = {
    "https://api.openai.com/v1": "openai",
    "https://llm.house.fr/v1": "house",
    "https://api.z.ai/api/paas/v4": "zai",
    "https://coding.dashscope.aliyuncs.com/v1": "dashscope",
    "http://vllm.models.svc.cluster.local:8000/v1": "vllm",
    "http://vllm-fast:8000/v1": "vllm-fast",
    "https://muffin-1.openai.azure.com": "muffin-1",
    "https://shop.up.railway.app/": "railway",
    "http://127.0.0.1:1234/v1": "local",
    "os.environ/HOUSE_API_BASE": "house",
  };
  assert.deepEqual(
    Object.fromEntries(Object.keys(named).map((base) => [base, serverOf("openai", base)])),
    named,
  );
});
