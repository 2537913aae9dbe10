import { env, gemini, group, spread } from "muffintin";

const google = gemini();

const keys = [
  env("GEMINI_API_KEY_1"),
  env("GEMINI_API_KEY_2"),
  { api_key: env("GEMINI_API_KEY_FALLBACK"), order: 2 },
];

// Google has retired the 2.0 models, the preview and the embedding model: no release of LiteLLM
// knows their limits any more, so they stand here.
const limits = { model_info: { max_input_tokens: 1_048_576, max_output_tokens: 8192 } };

const flash20 = google("gemini-2.0-flash", { rpm: 15, ...limits });
const lite20 = google("gemini-2.0-flash-lite", { rpm: 30, ...limits });
const flash25 = google("gemini-2.5-flash-preview-05-20", {
  rpm: 10,
  model_info: { max_input_tokens: 1_048_576, max_output_tokens: 65_535 },
});
const embedding = google("text-embedding-004", {
  model_info: { mode: "embedding", max_input_tokens: 2048 },
});

export const geminiGroups = [
  group("gemini-2.0-flash", spread(flash20, { api_key: keys })),
  group("gemini-2.0-flash-lite", spread(lite20, { api_key: keys })),
  group("gemini-2.5-flash", spread(flash25, { api_key: keys })),
  group("text-embedding-004", spread(embedding, { api_key: keys })),
] as const;
