import { bedrock, cacheControl, env, group, spread, thinking } from "muffintin";

const aws = bedrock({
  params: {
    aws_access_key_id: env("AWS_ACCESS_KEY_ID"),
    aws_secret_access_key: env("AWS_SECRET_ACCESS_KEY"),
  },
});

// The first message of each role is marked, so that the vendor caches the prompt up to it.
const cached = cacheControl([
  { role: "system", index: 0 },
  { role: "user", index: 0 },
  { role: "assistant", index: 0 },
]);

const [usRegion, euRegion] = [env("AWS_REGION_NAME_US"), env("AWS_REGION_NAME_EU")];
const us = { aws_region_name: usRegion, profile: "us" };
const eu = { aws_region_name: euRegion, profile: "eu" };
const everywhere = { aws_region_name: usRegion, profile: "global" };

const sonnet37 = aws("anthropic.claude-3-7-sonnet-20250219-v1:0");
const sonnet4 = aws("anthropic.claude-sonnet-4-20250514-v1:0");
const sonnet45 = aws("anthropic.claude-sonnet-4-5-20250929-v1:0");
const opus41 = aws("anthropic.claude-opus-4-1-20250805-v1:0");

// LiteLLM's map has the model without its limits.
const pegasus = aws("twelvelabs.pegasus-1-2-v1:0", {
  model_info: { max_input_tokens: 2000, max_output_tokens: 4096 },
});

const claude37 = cached(group("claude-3-7", spread(sonnet37, { region: [eu] })));
const claude4 = cached(group("claude-4-sonnet", spread(sonnet4, { region: [everywhere, us] })));
const claude41 = cached(group("claude-4.1-opus", spread(opus41, { region: [us] })));

export const bedrockGroups = [
  claude37,
  ...thinking([1024, 16384])(claude37),
  claude4,
  ...thinking([1024])(claude4),
  cached(group("claude-4.5-sonnet", spread(sonnet45, { region: [everywhere, eu] }))),
  claude41,
  ...thinking([1024])(claude41),
  group("pegasus-1.2", spread(pegasus, { region: [us] })),
  group("cohere-embed-english-v3", [aws("cohere.embed-english-v3", { aws_region_name: euRegion })]),
] as const;
