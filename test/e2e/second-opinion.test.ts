import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { runCli } from "../cli/run-cli.ts";
import { litellmPython } from "../litellm-env.ts";
import { needs } from "../skip.ts";

const folder = mkdtempSync(path.join(tmpdir(), "muffintin-opinion-"));
after(() => rmSync(folder, { recursive: true }));

const row = (name: string, model: string): string =>
  `  - model_name: ${name}\n    litellm_params: { model: ${model}, api_key: os.environ/KEY }\n`;

function opinion(...rows: string[]): string[] {
  const file = path.join(folder, "config.yaml");
  const alias = "router_settings: { model_group_alias: { other: chat } }\n";
  writeFileSync(file, `model_list:\n${rows.join("")}${alias}`);
  const args = ["lint", file, "--format", "json", "--with-litellm", litellmPython()];
  const { stdout } = runCli(args, { env: { KEY: "k", MODEL: "openai/gpt-5" } });
  const { findings }: { findings: { rule: string; message: string }[] } = JSON.parse(stdout);
  return findings.flatMap(({ rule, message }) => (rule.startsWith("litellm/") ? [message] : []));
}

describe("the second opinion of the real LiteLLM", needs("litellm"), () => {
  it("has nothing against aliases, nor against a model from the environment", () => {
    assert.deepEqual(opinion(row("chat", "openai/gpt-5"), row("chat", "os.environ/MODEL")), []);
  });

  it("names what is dropped, and why", () => {
    const rows = [
      row("chat", "openai/gpt-5"),
      row("chat", "nobody/x"),
      row("chat", "openai/gpt-4o"),
    ];
    assert.deepEqual(opinion(...rows), [
      "LiteLLM drops 1 of 3 deployments: model_list[1] (chat: nobody/x); it says: LLM Provider NOT provided",
    ]);
  });
});
