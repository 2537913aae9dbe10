import { behaviour, type Documented, small, two } from "./behaviour.ts";

export const choices: readonly Documented[] = [
  behaviour(
    "enable_pre_call_checks leaves out what takes no such prompt",
    [
      ["a", "openai/m", "ok", { weight: 1 }, small],
      ["a", "openai/n", "ok", { weight: 0 }],
    ],
    { enable_pre_call_checks: true },
    [{ tokens: 10 }, { tokens: 11 }],
    ["#0 ok: answered by #0", "#1 ok: answered by #1"],
  ),
  behaviour(
    "enable_pre_call_checks: where nothing takes it, context_window_fallbacks do",
    [
      ["a", "openai/m", "ok", {}, small],
      ["b", "openai/n", "ok"],
    ],
    { enable_pre_call_checks: true, context_window_fallbacks: [{ a: ["b"] }] },
    [{ tokens: 11 }],
    ["#1 ok: answered by #1"],
  ),
  behaviour(
    "enable_pre_call_checks: an Azure deployment takes what its base_model takes",
    [["a", "azure/our-own", "ok", { api_version: "2024-10-21" }, { base_model: "azure/gpt-4o" }]],
    { enable_pre_call_checks: true },
    [{ tokens: 130_000 }],
    ["nothing is tried: fails with ContextWindowExceededError (400)"],
  ),
  behaviour(
    "enable_pre_call_checks: an Azure deployment's base_model may be without its prefix",
    [["a", "azure/our-own", "ok", { api_version: "2024-10-21" }, { base_model: "gpt-4o" }]],
    { enable_pre_call_checks: true },
    [{ tokens: 130_000 }],
    ["nothing is tried: fails with ContextWindowExceededError (400)"],
  ),
  behaviour(
    "enable_pre_call_checks: a model of Vertex AI is in the map under the name of its kind",
    [["a", "vertex_ai/gemini-2.5-flash", "ok", { vertex_project: "p", vertex_location: "l" }]],
    { enable_pre_call_checks: true },
    [{ tokens: 1_100_000 }],
    ["nothing is tried: fails with ContextWindowExceededError (400)"],
  ),
  behaviour(
    "enable_pre_call_checks: a model of Bedrock is in the map under the name of its API",
    [
      [
        "a",
        "bedrock/eu.anthropic.claude-haiku-4-5-20251001-v1:0",
        "ok",
        { aws_region_name: "eu-west-1" },
      ],
    ],
    { enable_pre_call_checks: true },
    [{ tokens: 210_000 }],
    ["nothing is tried: fails with ContextWindowExceededError (400)"],
  ),
  behaviour(
    "enable_pre_call_checks: the ARN of a profile of Bedrock ends in its id",
    [
      [
        "a",
        "bedrock/arn:aws:bedrock:us-east-1:1:inference-profile/us.anthropic.claude-haiku-4-5-20251001-v1:0",
        "ok",
        { aws_region_name: "us-east-1" },
      ],
    ],
    { enable_pre_call_checks: true },
    [{ tokens: 210_000 }],
    ["nothing is tried: fails with ContextWindowExceededError (400)"],
  ),
  behaviour(
    "enable_pre_call_checks: a model is found however it is spelt",
    [["a", "openai/GPT-4o", "ok"]],
    { enable_pre_call_checks: true },
    [{ tokens: 130_000 }],
    ["nothing is tried: fails with ContextWindowExceededError (400)"],
  ),
  behaviour(
    "enable_pre_call_checks: a route of Bedrock before the id is no part of it",
    [
      [
        "a",
        "bedrock/converse/anthropic.claude-haiku-4-5-20251001-v1:0",
        "ok",
        { aws_region_name: "eu-west-1" },
      ],
    ],
    { enable_pre_call_checks: true },
    [{ tokens: 210_000 }],
    ["nothing is tried: fails with ContextWindowExceededError (400)"],
  ),
  behaviour(
    "max_input_tokens of one deployment counts for all of the same model",
    [
      ["a", "openai/m", "ok"],
      ["b", "openai/m", "ok", {}, small],
    ],
    { enable_pre_call_checks: true },
    [{ tokens: 11 }],
    ["nothing is tried: fails with ContextWindowExceededError (400)"],
  ),
  behaviour(
    "enable_pre_call_checks keeps rpm",
    [["a", "openai/m", "ok", { rpm: 1 }]],
    { enable_pre_call_checks: true },
    [{}, {}, { after: 60 }],
    [
      "#0 ok: answered by #0",
      "nothing is tried: fails with RouterRateLimitErrorBasic (429)",
      "#0 ok: answered by #0",
    ],
  ),
  behaviour(
    "without enable_pre_call_checks rpm is only a weight",
    [["a", "openai/m", "ok", { rpm: 1 }]],
    {},
    [{}, {}],
    ["#0 ok: answered by #0", "#0 ok: answered by #0"],
  ),
  behaviour(
    "weight: one that has it takes everything from those that have none",
    [
      ["a", "openai/m", "ok", { rpm: 1000 }],
      ["a", "openai/n", "ok", { weight: 1 }],
    ],
    {},
    [{}, {}],
    ["#1 ok: answered by #1", "#1 ok: answered by #1"],
  ),
  behaviour(
    "enable_weighted_failover tries the group's others before the fallbacks",
    [...two("500", "ok"), ["b", "openai/m", "ok"]],
    { num_retries: 0, enable_weighted_failover: true, fallbacks: [{ a: ["b"] }] },
    [{}],
    ["#0 500, #1 ok: answered by #1"],
  ),
  behaviour(
    "a blocked deployment is not used",
    [
      ["a", "openai/m", "ok", { weight: 1 }, { blocked: true }],
      ["a", "openai/n", "ok", { weight: 0 }],
    ],
    {},
    [{}],
    ["#1 ok: answered by #1"],
  ),
  behaviour(
    "a deployment of no known provider is dropped",
    [
      ["a", "opnai/m", "ok"],
      ["b", "openai/m", "ok"],
    ],
    { num_retries: 0, fallbacks: [{ a: ["b"] }] },
    [{}],
    ["#1 ok: answered by #1"],
  ),
  behaviour(
    "some HTTP clients send a broken connection's request again",
    [
      ["a", "hosted_vllm/m", "connection,ok"],
      ["b", "openai/m", "connection,ok"],
    ],
    { num_retries: 0 },
    [{}, { model: "b" }],
    ["#0 connection, #0 ok: answered by #0", "#1 connection: fails with InternalServerError (500)"],
  ),
  behaviour(
    "behind some prefixes the OpenAI client retries by itself",
    [["a", "zai/m", "500"]],
    { num_retries: 0 },
    [{}],
    ["#0 500, #0 500, #0 500: fails with InternalServerError (500)"],
  ),
  behaviour(
    "a time-out lasts as long as the deployment's timeout",
    two("timeout,ok", "ok", { timeout: 20, cooldown_time: 5 }),
    { allowed_fails: 0 },
    [{}, { after: 6 }],
    ["#0 timeout, #1 ok: answered by #1", "#0 ok: answered by #0"],
  ),
  behaviour(
    "litellm_settings.num_retries holds where the router has none",
    [["a", "openai/m", "500"]],
    { litellm_settings: { num_retries: 0 } },
    [{}],
    ["#0 500: fails with InternalServerError (500)"],
  ),
];
