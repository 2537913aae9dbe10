import assert from "node:assert/strict";
import { test } from "node:test";
import type { Doc } from "../../src/import/doc.ts";
import { call, entry, print, quote, text } from "../../src/import/doc.ts";
import { distinguishing, identifier, slug, uniqueNames } from "../../src/import/names.ts";
import { orderOf } from "../../src/import/order-of.ts";
import type { Row } from "../../src/import/rows.ts";
import { literalSecrets } from "../../src/import/secret-names.ts";
import { isSecret, kindOf, redact } from "../../src/import/secrets.ts";
import { tidy } from "../../src/import/tidy.ts";
import { serverOf } from "../../src/import/transport-name.ts";

const list = (...items: string[]): Doc => ({
  kind: "list",
  items: items.map((item) => ({ value: text(quote(item)) })),
});

test("a call breaks as the formatter breaks it", () => {
  const names = ["a", "b", "c"].map((letter) => letter.repeat(28));
  const map: Doc = { kind: "map", entries: [entry("rpm", text("1")), entry("a-b", text("2"))] };
  assert.equal(print(call("p.models", list("a"), map)), 'p.models(["a"], { rpm: 1, "a-b": 2 })');
  assert.equal(
    print(call("p.models", list(...names))),
    `p.models([\n${names.map((name) => `  "${name}",\n`).join("")}])`,
  );
  assert.equal(
    print(call("p.models", list(...names), map)),
    `p.models(\n  [${names.map((name) => `"${name}"`).join(", ")}],\n  { rpm: 1, "a-b": 2 },\n)`,
  );
});

test("a long string goes below its key, a comment opens its mapping", () => {
  const long = "x".repeat(90);
  const map: Doc = {
    kind: "map",
    entries: [entry("header", text(quote(long))), entry("b", text("1"), { before: ["why", ""] })],
  };
  assert.equal(print(map), `{\n  header:\n    "${long}",\n  // why\n  //\n  b: 1,\n}`);
});

test("quotes save backslashes, and no character breaks a line", () => {
  assert.deepEqual(["a", 'a"b', `a"'b`, "\n\u2028\u0085\\"].map(quote), [
    '"a"',
    "'a\"b'",
    '"a\\"\'b"',
    '"\\n\\u2028\\u0085\\\\"',
  ]);
});

test("names of files and variables", () => {
  assert.deepEqual(["github_copilot", "GPT-4o", "class", "4o", "名"].map(identifier), [
    "githubCopilot",
    "gpt4o",
    "class_",
    "_4o",
    "x",
  ]);
  assert.deepEqual(["openai/gpt-5", "GPT 4.1", "*", "..a.."].map(slug), [
    "openai-gpt-5",
    "gpt-4.1",
    "any",
    "a",
  ]);
  const unique = uniqueNames(["index"], "-");
  assert.deepEqual([unique("index"), unique("a"), unique("a")], ["index-2", "a", "a-2"]);
  assert.deepEqual(distinguishing(["GEMINI_KEY_1", "GEMINI_KEY_2", "GEMINI_KEY"]), ["1", "2", ""]);
});

const rows = (...names: string[]): Row[] =>
  names.map((name, index) => ({
    ...{ index, name, prefix: "", model: "", params: {}, info: {}, beside: {} },
  }));

test("an order has as few mentions as it can", () => {
  const given = rows("a", "b", "a", "a", "c");
  const [a1, b, a2, a3, c] = given;
  const arranged = [a1, a2, a3, b, c].flatMap((row) => row ?? []);
  assert.deepEqual(orderOf(given, arranged), ["a", "b", "a", "c"]);
  const late = rows("s", "g", "g", "t", "u");
  const [s, g1, g2, t, u] = late;
  assert.deepEqual(
    orderOf(
      late,
      [g1, g2, s, t, u].flatMap((row) => row ?? []),
    ),
    ["s"],
  );
  assert.equal(orderOf(given, given), undefined);
});

test("what is a secret, and what is none", () => {
  const secrets: [string, string][] = [
    ["api_key", "w9fk2mvp81qz"],
    ["any", "sk-proj-Zq8Kf03LmWc7RtYvB2nHs9Dg"],
    ["database_url", "postgresql://me:h7Gq2p@db/x"],
    ["vertex_credentials", '{"type": "service_account"}'],
    ["Authorization", "Bearer k2j3h4k2j3h4"],
    ["master_key", "sk-our-own-proxy"],
    ["redis_password", "hunter2"],
    ["master_key", "sk-prod-test-9f8e7d6c5b4a"],
    ["any", "https://hooks.slack.com/services/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"],
    ["api_base", "https://host/v1?api-key=q8zf03lmwc7rtyvb2n"],
    ["redis_password", "Tr0ub4dor$3"],
  ];
  const others: [string, string][] = [
    ["api_key", "os.environ/KEY"],
    ["api_key", "fake-key"],
    ["api_key", "lm-studio"],
    ["master_key", "sk-1234"],
    ["api_key", "$" + "{OPENAI_API_KEY}"],
    ["database_url", "postgresql://postgres:postgres@db/x"],
    ["vertex_credentials", "/etc/vertex/account.json"],
    ["Authorization", "bearer os.environ/COHERE_API_KEY"],
    ["aws_web_identity_token", "oidc/circleci_v2/"],
    ["api_key", "mock-key"],
    ["api_key", "sk-llama-swap-local"],
    ["api_key", "<your-key>"],
    ["alert_webhook_url", "https://alerts.example.org/v1/webhooks/evaluations"],
    ["model", "sk-model"],
    ["litellm_key_header_name", "X-Litellm-Key"],
    ["input_cost_per_token", "0.00000125"],
  ];
  assert.deepEqual(
    secrets.filter(([key, value]) => !isSecret(key, value)),
    [],
  );
  assert.deepEqual(
    others.filter(([key, value]) => isSecret(key, value)),
    [],
  );
  assert.deepEqual(
    ["llama-cpp-api-key", "x-api-key", "offline-key"].map((value) => kindOf("api_key", value)),
    ["words", "words", "words"],
  );
  assert.equal(redact("password: optional, token = yours"), "password: optional, token = yours");
  assert.equal(
    redact("api_key: k9d8f7s6d5f4 # sk-proj-Zq8Kf03LmWc7RtYvB2nHs9Dg"),
    "api_key: (a secret, left out) # (a secret, left out)",
  );
});

test("a comment repeats no secret of the config", () => {
  assert.equal(
    redact("curl -u me:hunter2 -H x", ["hunter2"]),
    "curl -u me:(a secret, left out) -H x",
  );
  assert.equal(redact("a cat, short as it is", ["cat"]), "a cat, short as it is");
});

test("the proxy's own keys have their usual names, whatever else has their value", () => {
  const params = { model: "openai/a", api_base: "http://localhost/v1", api_key: "w9fk2mvp81qz" };
  const config = {
    model_list: [{ litellm_params: params }, { litellm_params: params }],
    general_settings: { master_key: "w9fk2mvp81qz" },
  };
  assert.deepEqual(
    literalSecrets(config, () => undefined).secrets.map(({ name }) => name),
    ["LOCAL_API_KEY", "LOCAL_API_KEY", "LITELLM_MASTER_KEY"],
  );
});

test("two secrets in a list where a mapping should be do not share a name", () => {
  const config = {
    environment_variables: ["sk-w9fk2mvp81qzw9fk2mvp81", "sk-k7dd2mvp81qzw9fk2m5555"],
  };
  const names = literalSecrets(config, () => undefined).secrets.map(({ name }) => name);
  assert.equal(new Set(names).size, 2);
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

test("a number is a secret where somebody chose it, and an amount elsewhere", () => {
  const config = {
    general_settings: { master_key: 87_654_321, max_token: 10_000_000, sign_in_token: 20_000_000 },
    litellm_settings: { cache_params: { password: 4711, port: 6379 } },
  };
  assert.deepEqual(
    literalSecrets(config, () => undefined).secrets.map(({ path, name }) => [path.join("."), name]),
    [
      ["general_settings.master_key", "LITELLM_MASTER_KEY"],
      ["litellm_settings.cache_params.password", "REDIS_PASSWORD"],
    ],
  );
});

test("tidy moves what LiteLLM reads in two places, and only where nothing is in the way", () => {
  const { config, moved } = tidy({
    model_list: [
      { model_name: "a", litellm_params: { model: "m" }, rpm: 1, mode: "chat" },
      { model_name: "a", litellm_params: { model: "m", rpm: 2 }, rpm: 1 },
    ],
    litellm_settings: { fallbacks: [{ a: ["b"] }], default_fallbacks: ["a"] },
    router_settings: { default_fallbacks: ["b"] },
  });
  assert.deepEqual(config, {
    model_list: [
      { model_name: "a", litellm_params: { model: "m", rpm: 1 }, mode: "chat" },
      { model_name: "a", litellm_params: { model: "m", rpm: 2 }, rpm: 1 },
    ],
    litellm_settings: { default_fallbacks: ["a"] },
    router_settings: { default_fallbacks: ["b"], fallbacks: [{ a: ["b"] }] },
  });
  assert.deepEqual(
    moved.map(({ path }) => path.join(".")),
    ["model_list.0.rpm", "litellm_settings.fallbacks"],
  );
});
