import { defineConfig, env, group, provider } from "muffintin";
import type { Inventory } from "../src/authoring/config.ts";

const deepseek = provider({
  name: "deepseek",
  prefix: "deepseek",
  api_key: env("DEEPSEEK_API_KEY"),
});
const elsewhere = provider({
  name: "elsewhere",
  prefix: "openai",
  api_base: "https://models.example/v1",
  api_key: env("ELSEWHERE_API_KEY"),
  extra_headers: { "x-client": "bench" },
});

const info = { max_input_tokens: 200_000, max_output_tokens: 32_000 };

/** Groups of ten deployments each, every group with a fallback to the next, until there are `count`. */
export function inventoryOf(count: number): Inventory {
  const groups = Array.from({ length: Math.ceil(count / 10) }, (_, index) =>
    group(
      `group-${index}`,
      Array.from({ length: Math.min(10, count - index * 10) }, (_, place) =>
        place % 2 === 0
          ? deepseek("deepseek-chat", { rpm: 10 + place, timeout: 60 })
          : elsewhere(`model-${place}-2024-10-21`, { rpm: 10, model_info: info }),
      ),
    ),
  );
  const names = groups.map(({ name }) => name);
  return defineConfig({
    groups,
    models: [],
    fallbacks: Object.fromEntries(
      names.slice(1).map((name, index) => [name, [names[index] ?? name]]),
    ),
    settings: {
      general_settings: { master_key: env("LITELLM_MASTER_KEY") },
      router_settings: { num_retries: 2 },
    },
  });
}
