import assert from "node:assert/strict";
import { test } from "node:test";
import { literalSecrets } from "../../src/import/secret-names.ts";
import { isSecret, kindOf, redact } from "../../src/import/secrets.ts";

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

test("a secret does not share its name with another one that the config sets as a variable", () => {
  const [one, other] = ["w9fk2mvp81qz", "k7dd2mvp81qz"];
  const row = (model: string, params: object): object => ({ litellm_params: { model, ...params } });
  const config = {
    model_list: [
      row("openai/a", { api_key: one }),
      row("openai/b", { api_key: other }),
      row("bedrock/c", { aws_secret_access_key: one }),
      row("anthropic/d", { api_key: "p3vv2mvp81qz" }),
    ],
    environment_variables: {
      OPENAI_API_KEY: other,
      openai_api_key: "z5tt2mvp81qz",
      AWS_SECRET_ACCESS_KEY: other,
      ANTHROPIC_API_KEY: "none",
    },
  };
  const named = literalSecrets(config, () => undefined).secrets;
  assert.deepEqual(
    named.map(({ path, name, value }) => [path.join("."), name, value]),
    [
      ["model_list.0.litellm_params.api_key", "OPENAI_API_KEY_2", one],
      ["model_list.1.litellm_params.api_key", "OPENAI_API_KEY", other],
      ["model_list.2.litellm_params.aws_secret_access_key", "OPENAI_API_KEY_2", one],
      ["model_list.3.litellm_params.api_key", "ANTHROPIC_API_KEY_2", "p3vv2mvp81qz"],
      ["environment_variables.OPENAI_API_KEY", "OPENAI_API_KEY", other],
      ["environment_variables.openai_api_key", "OPENAI_API_KEY_3", "z5tt2mvp81qz"],
      ["environment_variables.AWS_SECRET_ACCESS_KEY", "AWS_SECRET_ACCESS_KEY", other],
    ],
  );
});
