import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { needs } from "../skip.ts";
import { file, folder, start } from "./wrapper.ts";

const withBash = needs("bash");
const canary = "sk-canary-0f7d1c";

const missing = path.join(folder, "nowhere");
const refusals: { name: string; args: () => string[]; status: number; stderr: () => string }[] = [
  {
    name: "a file that never comes",
    args: () => ["--secret", `OPENAI_API_KEY=${missing}`, "--", "true"],
    status: 75,
    stderr: () => `OPENAI_API_KEY: ${missing} is not there after 0 s`,
  },
  {
    name: "an environment file that never comes",
    args: () => ["--env-file", missing, "--", "true"],
    status: 75,
    stderr: () => `environmentFiles: ${missing} is not there after 0 s`,
  },
  {
    name: "a folder in place of a file",
    args: () => ["--secret", `KEY=${folder}`, "--", "true"],
    status: 75,
    stderr: () => `KEY: ${folder} is a folder, not a file`,
  },
  {
    name: "an empty secret",
    args: () => ["--secret", `KEY=${file("empty", "\n")}`, "--", "true"],
    status: 78,
    stderr: () => `KEY: ${path.join(folder, "empty")} is empty`,
  },
  {
    name: "a line that is not KEY=value",
    args: () => ["--env-file", file("bare.env", `A=1\n${canary}\n`), "--", "true"],
    status: 78,
    stderr: () => `${path.join(folder, "bare.env")}: line 2 is not KEY=value`,
  },
  {
    name: "a name that bash keeps for itself",
    args: () => ["--env-file", file("uid.env", `UID=${canary}\n`), "--", "true"],
    status: 78,
    stderr: () => "UID cannot be set: bash keeps that name for itself",
  },
  {
    name: "variables that nothing sets",
    args: () => ["--need", "HOME", "--need", "ZAI_API_KEY", "--need", "KIMI_API_KEY", "--", "true"],
    status: 78,
    stderr: () =>
      "the config needs ZAI_API_KEY KIMI_API_KEY: no value in the environment, in environmentFiles or in secrets",
  },
  {
    name: "no master key",
    args: () => ["--master-key", "--", "true"],
    status: 78,
    stderr: () => "LITELLM_MASTER_KEY has no value, and the master key is taken from it alone",
  },
  {
    name: "an empty master key",
    args: () => [
      "--env-file",
      file("none.env", "LITELLM_MASTER_KEY="),
      "--master-key",
      "--",
      "true",
    ],
    status: 78,
    stderr: () => "LITELLM_MASTER_KEY has no value, and the master key is taken from it alone",
  },
  {
    name: "the example's master key",
    args: () => [
      "--secret",
      `LITELLM_MASTER_KEY=${file("weak", "sk-1234\n")}`,
      "--master-key",
      "--",
      "true",
    ],
    status: 78,
    stderr: () =>
      "LITELLM_MASTER_KEY is the well-known example key, which LiteLLM refuses: choose another",
  },
  {
    name: "no command",
    args: () => ["--need", "HOME"],
    status: 64,
    stderr: () => "start: there is no command to run",
  },
  {
    name: "an unknown option",
    args: () => ["--sercet", "A=b", "--", "true"],
    status: 64,
    stderr: () => "start: unknown option --sercet",
  },
];

for (const { name, args, status, stderr } of refusals) {
  test(`refused: ${name}`, withBash, () => {
    const outcome = start(...args());
    assert.deepEqual(outcome, { status, stdout: "", stderr: `litellm-proxy: ${stderr()}\n` });
    assert.ok(!outcome.stderr.includes(canary));
  });
}
