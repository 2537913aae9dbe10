// Which of the plain variables are taken for secrets.
import assert from "node:assert/strict";
import { test } from "node:test";
import { everyNix } from "../nix.ts";
import { evaluate, proxy } from "./evaluate.ts";

const canary = "sk-canary-5a1be3";
const key = 'secrets.LITELLM_MASTER_KEY = "/run/agenix/master";';
const file = 'environmentFiles = [ "/run/agenix/litellm.env" ];';

const secrets: { name: string; value: string }[] = [
  ...[
    "AWS_BEARER_TOKEN_BEDROCK",
    "MY_PASS",
    "OPENAI_API_KEY_2",
    "VERTEX_CREDENTIALS",
    "ZAI_API_KEY",
  ].map((name) => ({ name, value: canary })),
  { name: "AZURE_API_KEY", value: `/${canary}` },
  { name: "LITELLM_MASTER_KEY", value: "none" },
  { name: "LITELLM_SALT_KEY", value: "5318008531800853" },
  { name: "MINIMAX_API_KEY", value: "5318008531800853" },
  { name: "OTEL_HEADERS", value: `api-key=${canary}` },
  { name: "REDIS_URL", value: `redis://:${canary}@db` },
  { name: "SLACK", value: `https://hooks.slack.com/services/${canary}` },
  { name: "SLACK_WEBHOOK_URL", value: `https://chat.example/${canary}` },
];

const plain = {
  CYBERARK_CLIENT_KEY: "/run/agenix/client.key",
  DEFAULT_MAX_TOKENS: "4096",
  GOOGLE_APPLICATION_CREDENTIALS: "/run/agenix/vertex.json",
  LENGTH_OF_LITELLM_GENERATED_KEY: "24",
  LITELLM_CORS_ALLOW_CREDENTIALS: "True",
  LM_STUDIO_API_KEY: "not-needed",
  MAX_TOKEN: "5",
  OPENAI_API_KEY: "none",
  TOOL_CHOICE_OBJECT_TOKEN_COUNT: "many",
  WEBHOOK_URL: "http://localhost:9000/alerts",
};

for (const { nix, skip } of everyNix) {
  for (const { name, value } of secrets) {
    test(`${nix.name}: the value of ${name} is refused, and not shown`, { skip }, () => {
      const settings = proxy(key, file, `environment.${name} = "${value}";`);
      const { status, stderr } = evaluate(
        nix,
        { module: "home-manager", settings },
        "home.drvPath",
      );
      assert.equal(status, 1);
      const says = `services.litellm-proxy.environment has ${name}: values there can be read by everybody in the Nix store. Use services.litellm-proxy.secrets.`;
      assert.ok(stderr.includes(says), stderr);
      assert.ok(!stderr.includes(value) || value === "none", stderr);
    });
  }

  test(`${nix.name}: variables whose names only sound secret`, { skip }, () => {
    const lines = Object.entries(plain).map(([name, each]) => `environment.${name} = "${each}";`);
    const wanted = { module: "home-manager", settings: proxy(key, file, ...lines) } as const;
    const { status, stderr } = evaluate(nix, wanted, "home.drvPath");
    assert.equal(status, 0, stderr);
  });
}
