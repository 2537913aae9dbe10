// Several keys behind one name: two share the load, the third is asked only when they fail.
import { defineConfig, env, gemini, group, spread } from "muffintin";

const flash = gemini()("gemini-2.5-flash", { rpm: 10 });

export default defineConfig({
  groups: [
    group(
      "flash",
      spread(flash, {
        api_key: [
          env("GEMINI_API_KEY_1"),
          env("GEMINI_API_KEY_2"),
          { api_key: env("GEMINI_API_KEY_FALLBACK"), order: 2 },
        ],
      }),
    ),
  ],
  settings: { general_settings: { master_key: env("LITELLM_MASTER_KEY") } },
});
