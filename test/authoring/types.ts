// Checked by tsc alone: what the compiler must refuse, and what it must take.
import { defineConfig, env, group, provider } from "muffintin";

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
  models: [...zhipuai.models(["glm-4.5"]), ...openrouter.models(["*"])],
  fallbacks: { "free-muffin": ["zhipuai/glm-4.5", "openrouter/anything"], best: ["free-muffin"] },
  default_fallbacks: ["free-muffin"],
  aliases: { best: "free-muffin" },
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
