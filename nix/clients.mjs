// Settings of the clients, with the limits of models.json: node clients.mjs CONFIG SPEC OUT
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const [, , folder, specFile, out] = process.argv;
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const { url, key, keyFile, claudeCode, codex, opencode } = read(specFile);
const { models } = read(path.join(folder, "models.json"));
const write = (name, text) => writeFileSync(path.join(out, name), text);
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

if (claudeCode !== null) write("claude-code.json", json({ apiKeyHelper: key, env: claudeCode }));

if (codex !== null) {
  const stated = models.find(({ name }) => name === codex.model) ?? {};
  // a string of JSON is a string of TOML
  const lines = [
    ["model_provider", "litellm"],
    ["model", codex.model],
    ["model_context_window", stated.max_input_tokens],
  ].flatMap(([name, value]) => (value == null ? [] : [`${name} = ${JSON.stringify(value)}`]));
  write(
    "codex.toml",
    `${lines.join("\n")}

[model_providers.litellm]
name = "LiteLLM"
base_url = ${JSON.stringify(`${url}/v1`)}
wire_api = "responses"

[model_providers.litellm.auth]
command = ${JSON.stringify(key)}
`,
  );
}

if (opencode !== null) {
  const entry = ({ name, max_input_tokens, max_output_tokens }) => [
    name,
    {
      name,
      ...(max_input_tokens &&
        max_output_tokens && { limit: { context: max_input_tokens, output: max_output_tokens } }),
    },
  ];
  write(
    "opencode.json",
    json({
      $schema: "https://opencode.ai/config.json",
      ...(opencode.model !== null && { model: `litellm/${opencode.model}` }),
      provider: {
        litellm: {
          npm: "@ai-sdk/openai-compatible",
          name: "LiteLLM",
          options: {
            baseURL: `${url}/v1`,
            // litellm-with-key sets the variable
            apiKey: keyFile === null ? "{env:LITELLM_API_KEY}" : `{file:${keyFile}}`,
          },
          models: Object.fromEntries(models.filter(({ kind }) => kind !== "wildcard").map(entry)),
        },
      },
    }),
  );
}
