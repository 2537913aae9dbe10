import assert from "node:assert/strict";
import { test } from "node:test";
import { deployment, modelList } from "../../src/lint/example.ts";
import { lintText, shown } from "./fixture.ts";

/** What one rule finds of a deployment. */
const found = (rule: string, model: string, ...lines: string[]): string[] =>
  shown(
    lintText(modelList(deployment("chat", model, ...lines))).filter((one) => one.rule === rule),
  );

test("aws_polly reads AWS parameters", () => {
  const lines = ["aws_region_name: eu-west-3", "aws_access_key_id: os.environ/AWS_ACCESS_KEY_ID"];
  assert.deepEqual(found("params/other-provider", "aws_polly/neural", ...lines), []);
});

test("behind a prefix of who keeps the prompts any vendor may be", () => {
  const key = "api_key: os.environ/OPENAI_API_KEY";
  const models = ["dotprompt/gpt-5", "langfuse/gpt-5", "humanloop/gpt-5", "litellm_agent/gpt-5"];
  assert.deepEqual(
    models.flatMap((model) => found("provider/wrong-vendor", model, key)),
    [],
  );
});

test("the vendor of a key is called by its own name", () => {
  assert.deepEqual(
    found("provider/wrong-vendor", "deepseek/deepseek-chat", "api_key: os.environ/OPENAI_API_KEY"),
    [
      "4:14 warning provider/wrong-vendor model_list[0].litellm_params.model: the key is one of openai, the request goes to deepseek",
    ],
  );
});

test("a name with its password is a login to Azure", () => {
  const lines = ["client_id", "azure_username", "azure_password"].map((key) => `${key}: given`);
  assert.deepEqual(found("provider/half-login", "azure/chat", ...lines), []);
  assert.equal(found("provider/half-login", "azure/chat", ...lines.slice(0, 2)).length, 1);
});

test("the host of GitHub Copilot has no version in its path", () => {
  const base = "api_base: https://api.githubcopilot.com";
  assert.deepEqual(found("url/no-version", "openai/gpt-5-mini", base), []);
});

test("what a provider of one's own reads nobody else knows", () => {
  const text = `${modelList(deployment("chat", "own/model", "my_param: x"))}litellm_settings:
  custom_provider_map: [{ provider: own, custom_handler: handler.own }]
`;
  assert.deepEqual(
    lintText(text).filter(({ rule }) => rule === "params/forwarded"),
    [],
  );
});
