import { defineConfig, env, group, provider } from "muffintin";
import { limits } from "./limits.ts";

const desk = provider({
  name: "desk",
  prefix: "openai",
  api_base: "http://127.0.0.1:11434/v1",
  api_key: env("DESK_API_KEY"),
});

export default defineConfig({
  groups: [group("small", [desk("qwen3", { rpm: 10 })])],
  models: desk.models(["gemma3"]),
  fallbacks: { small: ["desk/gemma3"] },
  limits,
});
