import { env, provider } from "muffintin";

// Where models are reached. `openrouter("VENDOR/MODEL", { rpm: 10 })` is then a deployment.
export const openrouter = provider({
  name: "openrouter",
  prefix: "openrouter",
  api_key: env("OPENROUTER_API_KEY"),
});
