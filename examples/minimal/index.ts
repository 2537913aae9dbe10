// The least that makes a proxy: one group, two vendors, a key for the clients.
import { anthropic, defineConfig, env, group, openai } from "muffintin";

const muffin = group("muffin", [anthropic()("claude-sonnet-5-5"), openai()("gpt-5.5")]);

export default defineConfig({
  groups: [muffin],
  settings: { general_settings: { master_key: env("LITELLM_MASTER_KEY") } },
});
