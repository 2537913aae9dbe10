// Checked by tsc alone: what the compiler must refuse, and what it must take.
import {
  anthropic,
  bedrock,
  cacheControl,
  defineConfig,
  env,
  gemini,
  group,
  openai,
  provider,
  thinking,
  vertexAi,
} from "muffintin";

const zhipuai = provider({
  name: "zhipuai",
  prefix: "openai",
  api_base: "https://open.bigmodel.cn/api/coding/paas/v4",
  api_key: env("ZAI_API_KEY"),
});
const openrouter = provider({ name: "openrouter", prefix: "openrouter", api_key: env("KEY") });
const free = group("free-muffin", [zhipuai("glm-4.6", { rpm: 10 })]);

defineConfig({
  groups: [free],
  models: [
    ...zhipuai.models(["glm-4.5"]),
    ...zhipuai.bare(["glm-4.5-air"]),
    ...openrouter.models(["*"]),
  ],
  fallbacks: {
    "free-muffin": ["zhipuai/glm-4.5", "openrouter/anything"],
    "glm-4.5-air": ["free-muffin"],
    best: ["free-muffin"],
  },
  default_fallbacks: ["free-muffin"],
  aliases: { best: "free-muffin" },
});

// a guardrail of one's own takes its own parameters
defineConfig({
  groups: [free],
  guardrails: [
    {
      guardrail_name: "mine",
      litellm_params: { guardrail: "my_guard.MyGuard", mode: "pre_call", my_list: ["a"] },
    },
  ],
});

// an included file may define any name
defineConfig({
  groups: [free],
  include: ["models.yaml"],
  fallbacks: { "free-muffin": ["included"], included: ["free-muffin"] },
  aliases: { best: "included" },
});

const fast = {
  group_name: "fast",
  models: ["free-muffin"],
  routing_strategy: "least-busy",
} as const;

defineConfig({
  groups: [free],
  settings: { router_settings: { routing_groups: [fast] } },
  fallbacks: { "free-muffin": ["fast"], fast: ["free-muffin"] },
  // @ts-expect-error neither a group nor a routing group
  default_fallbacks: ["slow"],
});

defineConfig({
  groups: [free],
  // @ts-expect-error a fallback to a name that does not exist
  fallbacks: { "free-muffin": ["frontier-muffin"] },
});

defineConfig({
  groups: [free],
  // @ts-expect-error a fallback from a name that does not exist
  fallbacks: { "fre-muffin": ["free-muffin"] },
});

defineConfig({
  groups: [free],
  // @ts-expect-error an alias for a name that does not exist
  aliases: { best: "frontier-muffin" },
});

// what vendors read, and what is there to be read by people
zhipuai("glm-4.6", {
  chat_template_kwargs: { enable_thinking: false },
  guided_json: { type: "object" },
  model_info: { description: "for drafts" },
});
bedrock()("anthropic.claude-sonnet-4-5-20250929-v1:0", {
  performanceConfig: { latency: "optimized" },
});

defineConfig({
  groups: [free],
  settings: {
    router_settings: {
      provider_budget_config: { openai: { budget_limit: 10, time_period: "1d" } },
    },
  },
});

defineConfig({
  groups: [free],
  settings: {
    // @ts-expect-error a provider's budget under the keys of another budget
    router_settings: { provider_budget_config: { openai: { max_budget: 10 } } },
  },
});

// @ts-expect-error a key that LiteLLM does not know
zhipuai("glm-4.6", { rmp: 10 });

// @ts-expect-error a value of the wrong type
zhipuai("glm-4.6", { rpm: "lots" });

// @ts-expect-error a deployment that carries another name
group("free-muffin", zhipuai.models(["glm-4.6"]));

// @ts-expect-error a prefix that LiteLLM does not know
provider({ name: "openai", prefix: "opnai" });

// @ts-expect-error a secret written as a literal
provider({ name: "openai", prefix: "openai", api_key: "sk-0123456789" });

defineConfig({
  groups: [free],
  // @ts-expect-error a setting that LiteLLM does not know
  settings: { router_settings: { num_retires: 2 } },
});

const claude = bedrock()("anthropic.claude-sonnet-4-5-20250929-v1:0", {
  aws_region_name: "eu-west-1",
});
const think = thinking([1024, "high"]);

defineConfig({
  groups: [group("claude", [claude]), ...think(group("claude", [claude]))],
  models: [...think(gemini().model({ model: "gemini-2.5-pro", model_name: "pro" }))],
  fallbacks: { claude: ["claude-think-1024", "pro-think-high"] },
});

// @ts-expect-error an id that Bedrock does not have
bedrock()("anthropic.claude-sonnet-4-5");

// @ts-expect-error a key that only Bedrock reads
gemini()("gemini-2.5-pro", { aws_region_name: "eu-west-1" });

// @ts-expect-error a key that only Vertex AI and Gemini read
anthropic()("claude-sonnet-4-5", { vertex_project: "muffin" });

// @ts-expect-error thinking on a model that cannot reason
think(openai().model({ model: "gpt-4o", model_name: "gpt-4o" }));

// @ts-expect-error thinking on a group with a model that cannot reason
think(group("mixed", [openai()("gpt-4o"), openai()("gpt-5")]));

// @ts-expect-error cache control on a model that does not cache
cacheControl(["system"])(bedrock()("cohere.embed-english-v3"));

cacheControl(["system", { role: "user", index: -1 }])(claude);

// Google's credentials are a file's path or a reference, never what stands in the file.
const european = { vertex_project: "muffin", vertex_location: "europe-west4" };
vertexAi({ ...european, vertex_credentials: "/run/secrets/vertex.json" });
vertexAi({ ...european, vertex_credentials: env("VERTEX_CREDENTIALS") });
// @ts-expect-error the credentials themselves
vertexAi({ ...european, vertex_credentials: '{"private_key": "…"}' });
