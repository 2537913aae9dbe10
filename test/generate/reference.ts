import { env, outputLimit, provider } from "../../src/index.ts";
import type { LimitRecord } from "../../src/limits/lookup.ts";

const record = (max_input_tokens: number, max_output_tokens: number): LimitRecord => ({
  max_input_tokens,
  max_output_tokens,
  claims: [],
});

export const reference = {
  limits: {
    zhipuai: { "glm-4.5": record(131_072, 98_304), "glm-4.6": record(204_800, 131_072) },
    openai: { "gpt-5": record(272_000, 128_000) },
  },
  catalogue: { providers: { openai: { env: ["OPENAI_API_KEY"], required: [] } } },
};

export const zhipuai = provider({
  name: "zhipuai",
  prefix: "openai",
  api_base: "https://open.bigmodel.cn/api/coding/paas/v4",
  api_key: env("ZAI_API_KEY"),
  params: { max_tokens: outputLimit },
});
export const openai = provider({ name: "openai", prefix: "openai" });
