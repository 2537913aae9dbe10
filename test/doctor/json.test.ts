import assert from "node:assert/strict";
import { test } from "node:test";
import { doctor, well } from "./machine.ts";

test("--json says the same, and never a secret's value", async () => {
  const { stdout, status } = await doctor(
    { ...well, env: { OPENAI_API_KEY: "very-secret", LITELLM_MASTER_KEY: "sk-y" } },
    "--json",
  );
  assert.ok(!stdout.includes("very-secret") && !stdout.includes("sk-y"));
  const { schemaVersion, counts, checks } = JSON.parse(stdout);
  assert.deepEqual(
    { schemaVersion, counts, status },
    { schemaVersion: 1, counts: { ok: 10, warn: 0, fail: 0 }, status: 0 },
  );
  assert.deepEqual(checks[1], { name: "nix", state: "ok", message: "Nix 2.26.3" });
});
