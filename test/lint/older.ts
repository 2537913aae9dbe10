import assert from "node:assert/strict";
import { deployment, modelList } from "../../src/lint/example.ts";
import type { Options } from "../../src/lint/lint.ts";
import { lintText, older } from "./fixture.ts";

/** What a rule says of LiteLLM 1.80, or of another version; several by how they begin. */
export const of = (rule: string, text: string, given: Partial<Options> = older): string[] =>
  lintText(text, given)
    .filter((finding) => finding.rule.startsWith(rule))
    .map(({ severity, path, message }) => `${severity} ${path}: ${message}`);

/** How much it says of 1.80, and of the newest version. */
export const both = (rule: string, text: string): [old: number, now: number] => [
  of(rule, text).length,
  of(rule, text, {}).length,
];

/** An MCP server with a line of its own. */
export const server = (line: string): string =>
  `mcp_servers: { tools: { url: "https://mcp.example/mcp", ${line} } }`;

/** A config of one deployment, to add settings to. */
export const model = modelList(deployment("chat", "openai/gpt-5"));
export const refuses = "LiteLLM refuses to start";
export const drops = "LiteLLM drops this deployment";

/** Asserts what is said of the newest version, and of 1.80 where that is something else. */
export function says(rule: string, text: string, now: string[], old = now): void {
  assert.deepEqual(of(rule, text, {}), now);
  assert.deepEqual(of(rule, text), old);
}
