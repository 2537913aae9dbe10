import assert from "node:assert/strict";
import { test } from "node:test";
import { bedrock, chain, env, gemini, group, openai, spread } from "../../src/index.ts";

const claude = bedrock()("anthropic.claude-sonnet-4-5-20250929-v1:0");
const pick = ({ litellm_params }: typeof claude) => litellm_params;

test("regions x keys, each region through its own profile", () => {
  const keys = [
    { aws_access_key_id: env("KEY_A"), rpm: 10 },
    { aws_access_key_id: env("KEY_B"), rpm: 5 },
  ];
  assert.deepEqual(
    spread(claude, { region: ["us-east-1", "eu-west-1"], credentials: keys }).map(pick),
    [
      ["us", "us-east-1", "KEY_A", 10],
      ["us", "us-east-1", "KEY_B", 5],
      ["eu", "eu-west-1", "KEY_A", 10],
      ["eu", "eu-west-1", "KEY_B", 5],
    ].map(([profile, region, key, rpm]) => ({
      model: `bedrock/${profile}.anthropic.claude-sonnet-4-5-20250929-v1:0`,
      aws_region_name: region,
      aws_access_key_id: `os.environ/${key}`,
      rpm,
    })),
  );
});

test("a region from the environment names its profile", () => {
  const [eu, plain] = spread(claude, {
    region: [
      { aws_region_name: env("AWS_REGION_NAME_EU"), profile: "eu" },
      { aws_region_name: env("AWS_REGION_NAME_EU"), profile: "none" },
    ],
  });
  assert.equal(eu?.litellm_params.model, "bedrock/eu.anthropic.claude-sonnet-4-5-20250929-v1:0");
  assert.equal(plain?.litellm_params.model, "bedrock/anthropic.claude-sonnet-4-5-20250929-v1:0");
});

test("a profile that the model does not have is refused with those it has", () => {
  assert.throws(() => spread(claude, { region: ["us-east-1"] }, { profile: "mars" }), {
    message:
      'anthropic.claude-sonnet-4-5-20250929-v1:0 has no cross-region profile "mars"; ' +
      "it has au, eu, global, jp, us, us-gov",
  });
});

test("several keys, the last one only when the others fail", () => {
  const keys = [
    env("GEMINI_API_KEY_1"),
    env("GEMINI_API_KEY_2"),
    { api_key: env("GEMINI_API_KEY_FALLBACK"), order: 2 },
  ];
  assert.deepEqual(
    spread(gemini()("gemini-2.5-flash", { rpm: 10 }), { api_key: keys }).map(
      ({ litellm_params: { api_key, order, rpm } }) => [api_key, order, rpm],
    ),
    [
      ["os.environ/GEMINI_API_KEY_1", 1, 10],
      ["os.environ/GEMINI_API_KEY_2", 1, 10],
      ["os.environ/GEMINI_API_KEY_FALLBACK", 2, 10],
    ],
  );
});

test("a point without an order leaves the deployment its own", () => {
  const api_key = [
    env("A"),
    { api_key: env("B"), order: 3 },
    { api_key: env("C"), order: undefined },
  ];
  assert.deepEqual(
    spread(openai()("gpt-5", { order: 2 }), { api_key }).map(
      ({ litellm_params: { order } }) => order,
    ),
    [2, 3, 1],
  );
});

test("undefined in a point takes away what the deployment and earlier axes say", () => {
  const gpt = openai()("gpt-5", {
    timeout: 30,
    extra_headers: { a: "1", b: "2" },
    model_info: { id: "one", mode: "chat" },
  });
  const endpoint = [
    { api_base: "https://one.example", timeout: 5, model_info: { description: "paid" } },
  ];
  const login = [
    { api_key: undefined, litellm_credential_name: "openai-eu" },
    { api_base: undefined, timeout: undefined, model_info: { id: undefined } },
  ] as const;
  assert.deepEqual(
    spread(gpt, { endpoint, login }).map(({ litellm_params, model_info }) => [
      litellm_params,
      model_info,
    ]),
    [
      [
        {
          model: "openai/gpt-5",
          timeout: 5,
          extra_headers: { a: "1", b: "2" },
          api_base: "https://one.example",
          litellm_credential_name: "openai-eu",
        },
        { id: "one", mode: "chat", description: "paid" },
      ],
      [
        {
          model: "openai/gpt-5",
          api_key: "os.environ/OPENAI_API_KEY",
          extra_headers: { a: "1", b: "2" },
        },
        { mode: "chat", description: "paid" },
      ],
    ],
  );
});

test("weights of several axes are multiplied", () => {
  const made = spread(gemini()("gemini-2.5-flash"), {
    api_key: [
      { api_key: env("A"), weight: 3 },
      { api_key: env("B"), weight: 1 },
    ],
    tier: [{ weight: 2 }, { weight: 5 }],
  });
  assert.deepEqual(
    made.map(({ litellm_params }) => litellm_params.weight),
    [6, 15, 2, 5],
  );
});

test("a provider without regions is refused on the axis of regions", () => {
  assert.throws(() => spread(openai()("gpt-4.1"), { region: ["eu-west-1"] }), {
    message: "spread(): openai has no region; make a point of what differs: { … }",
  });
});

test("a chain of groups falls back from the first to the others", () => {
  const us = spread(claude, { region: ["us-east-1"] });
  const eu = spread(claude, { region: ["eu-west-1"] });
  assert.deepEqual(chain("claude", { us, eu }), {
    groups: [group("claude", us), group("claude-eu", eu)],
    fallbacks: { claude: ["claude-eu"] },
  });
});
