import assert from "node:assert/strict";
import { test } from "node:test";
import { bedrock, env, spread } from "../../src/index.ts";

const id = "anthropic.claude-sonnet-4-5-20250929-v1:0";
const reached = ({ litellm_params }: { litellm_params: { model: string } }): string =>
  litellm_params.model;

test("a Bedrock deployment is reached through the profile of its region", () => {
  const aws = bedrock({ params: { aws_region_name: "eu-west-1" } });
  assert.equal(reached(aws(id)), `bedrock/eu.${id}`);
  assert.deepEqual(aws.bare([id]).map(reached), [`bedrock/eu.${id}`]);
  assert.equal(reached(aws(id, { aws_region_name: "us-east-1" })), `bedrock/us.${id}`);
  assert.equal(reached(aws(id, { aws_region_name: env("REGION") })), `bedrock/${id}`);
});

test("profiles are named or switched off, for a deployment, its spread or the transport", () => {
  const params = { aws_region_name: "eu-west-1" };
  assert.equal(reached(bedrock({ params })(id, { profile: "global" })), `bedrock/global.${id}`);
  const off = bedrock({ params, profile: "none" });
  assert.equal(reached(off(id)), `bedrock/${id}`);
  assert.deepEqual(spread(off(id), { region: ["us-east-1"] }).map(reached), [`bedrock/${id}`]);
  const on = bedrock({ params })(id);
  assert.deepEqual(spread(on, { region: ["us-east-1", env("REGION")] }).map(reached), [
    `bedrock/us.${id}`,
    `bedrock/${id}`,
  ]);
});
