import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { litellmPython } from "../litellm-env.ts";
import { inRoot } from "../root.ts";

/** What the real LiteLLM did with a config. */
export type Said = {
  file: string;
  /** why it does not load, and why the proxy does not start with what it loaded */
  load: string | null;
  boot: string | null;
  /** how many deployments it dropped */
  lost: number;
  answer: string | null;
  log: string[];
};

/** Loads each config with the real LiteLLM, and asks those for an answer that say of which model. */
export function tried(rows: readonly { file: string; asks: string }[]): Map<string, Said> {
  const { stdout, status, stderr } = spawnSync(litellmPython(), [inRoot("test/lint/honesty.py")], {
    input: rows.map(({ file, asks }) => `${JSON.stringify({ file, asks })}\n`).join(""),
    encoding: "utf8",
    // Python's messages of unordered things come in one order.
    env: { ...process.env, PYTHONHASHSEED: "0" },
    timeout: 600_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  assert.equal(status, 0, stderr);
  const lines: Said[] = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return new Map(lines.map((line) => [line.file, line]));
}
