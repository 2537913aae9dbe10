import assert from "node:assert/strict";
import { test } from "node:test";
import { lintText } from "./fixture.ts";

const onDemand = "Bedrock takes this model by an inference profile only, not on demand";

for (const [model, region, suggestion, known] of [
  ["bedrock/anthropic.claude-sonnet-5", "eu-west-1", "bedrock/eu.anthropic.claude-sonnet-5", ""],
  ["bedrock/anthropic.claude-sonnet-5", "us-east-1", "bedrock/us.anthropic.claude-sonnet-5", ""],
  [
    "bedrock/converse/anthropic.claude-sonnet-5",
    "ap-northeast-1",
    "bedrock/converse/jp.anthropic.claude-sonnet-5",
    "",
  ],
  ["bedrock/deepseek.r1-v1:0", "eu-west-1", undefined, "; it has us"],
  ["bedrock/deepseek.r1-v1:0", "os.environ/REGION", undefined, "; it has us"],
  ["bedrock/anthropic.claude-sonnet-9", "eu-west-1", undefined, ""],
] as const) {
  test(`the profile of ${model} in ${region} is that of the region`, () => {
    const text = `model_list:
  - model_name: chat
    litellm_params: { model: "${model}", aws_region_name: ${region} }`;
    const [finding] = lintText(text).filter(({ rule }) => rule === "bedrock/needs-profile");
    assert.deepEqual([finding?.message, finding?.suggestion], [`${onDemand}${known}`, suggestion]);
  });
}

test("of a deployment without a limit among others that have one, one rule speaks", () => {
  const text = `model_list:
  - { model_name: chat, litellm_params: { model: openai/own, api_base: http://localhost/v1 } }
  - { model_name: chat, litellm_params: { model: openai/gpt-5 } }
  - { model_name: alone, litellm_params: { model: openai/own-too, api_base: http://localhost/v1 } }`;
  const found = lintText(text).flatMap(({ rule, line }) =>
    rule.startsWith("limit/") ? `${line} ${rule}` : [],
  );
  assert.deepEqual(found, ["2 limit/partial-siblings", "4 limit/missing"]);
});
