import assert from "node:assert/strict";
import { test } from "node:test";
import { lintText } from "./fixture.ts";

const found = (model: string, line: string): (string | undefined)[] =>
  lintText(
    `model_list:\n  - model_name: chat\n    litellm_params:\n      model: ${model}\n      ${line}\n`,
  )
    .filter(({ rule }) => rule === "region/form")
    .map(({ suggestion }) => suggestion);

const bedrock = (region: string) =>
  found("bedrock/cohere.command-r-v1:0", `aws_region_name: ${region}`);
const google = (region: string) =>
  found("vertex_ai/gemini-2.5-flash", `vertex_location: ${region}`);

test("a direction that is none is a slip", () => {
  assert.deepEqual(bedrock("us-eest-1"), ["us-east-1"]);
  assert.deepEqual(google("us-centrl1"), ["us-central1"]);
});

test("regions of every partition are right", () => {
  const regions = ["us-gov-west-1", "ap-southeast-5", "cn-northwest-1", "eusc-de-east-1"];
  assert.deepEqual(regions.flatMap(bedrock), []);
  const locations = ["global", "northamerica-northeast1", "me-central2", "australia-southeast1"];
  assert.deepEqual(locations.flatMap(google), []);
});

test("what has the form of the other cloud is mended", () => {
  assert.deepEqual(bedrock("eu-west1"), ["eu-west-1"]);
  assert.deepEqual(google("europe-west-1"), ["europe-west1"]);
});
