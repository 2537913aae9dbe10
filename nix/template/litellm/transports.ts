import { env, provider } from "muffintin";

export const openrouter = provider({
  name: "openrouter",
  prefix: "openrouter",
  api_key: env("OPENROUTER_API_KEY"),
});
