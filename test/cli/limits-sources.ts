import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runCli, withDirectory } from "./run-cli.ts";

const map = {
  "gpt-x": {
    litellm_provider: "openai",
    mode: "chat",
    max_input_tokens: 100,
    max_output_tokens: 50,
  },
};
/** What models.dev says. */
export const api = { openai: { models: { "gpt-x": { limit: { context: 80, output: 60 } } } } };

/** A folder with both sources and an installed LiteLLM. */
export function withSources(use: (directory: string) => void): void {
  withDirectory((directory) => {
    const packages = path.join(directory, "venv", "lib", "python3.12", "site-packages");
    mkdirSync(path.join(packages, "litellm"), { recursive: true });
    mkdirSync(path.join(packages, "litellm-1.2.3.dist-info"));
    const name = "model_prices_and_context_window_backup.json";
    writeFileSync(path.join(packages, "litellm", name), JSON.stringify(map));
    writeFileSync(path.join(directory, "map.json"), JSON.stringify(map));
    writeFileSync(path.join(directory, "api.json"), JSON.stringify(api));
    use(directory);
  });
}

/** Runs `muffintin limits` on a database of the test's own. */
export const limits = (cwd: string, ...args: string[]) =>
  runCli(["limits", ...args, "--database", "db"], { cwd });
