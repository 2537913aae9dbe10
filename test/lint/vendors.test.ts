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
