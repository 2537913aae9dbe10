// Header sets that make a request look like the client the vendor expects.

/**
 * LiteLLM drops its own Copilot headers as soon as one is given, so all of them are; in lower case,
 * because on /v1/messages it would send its own beside any other spelling.
 */
export const copilotHeaders = {
  "copilot-integration-id": "vscode-chat",
  "copilot-vision-request": "true",
  "editor-version": "vscode/1.107.1",
  "editor-plugin-version": "copilot/1.388.0",
  "user-agent": "GithubCopilot/1.388.0",
};

export const claudeHeaders = {
  accept: "application/json",
  "accept-encoding": "gzip, deflate",
  "accept-language": "*",
  "anthropic-beta": "claude-code-20250219,interleaved-thinking-2025-05-14",
  "anthropic-dangerous-direct-browser-access": "true",
  "anthropic-version": "2023-06-01",
  "sec-fetch-mode": "cors",
  "user-agent": "claude-cli/2.0.76 (external, cli)",
  "x-app": "cli",
  "x-stainless-arch": "arm64",
  "x-stainless-lang": "js",
  "x-stainless-os": "MacOS",
  "x-stainless-package-version": "0.70.0",
  "x-stainless-retry-count": "0",
  "x-stainless-runtime": "node",
  "x-stainless-runtime-version": "v22.21.1",
  "x-stainless-timeout": "600",
};

export const codexHeaders = {
  accept: "text/event-stream",
  originator: "codex_cli_rs",
  "user-agent": "codex_cli_rs/0.77.0 (Mac OS 26.1.0; arm64) ghostty/1.3.0-main_2a9a57daf",
  "x-codex-beta-features": "unified_exec",
};

export const geminiHeaders = {
  accept: "application/json",
  "user-agent": "GeminiCLI/0.0.0/gemini (darwin; arm64)",
};
