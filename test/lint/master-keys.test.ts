import assert from "node:assert/strict";
import { test } from "node:test";
import { lintText } from "./fixture.ts";

const isWeak = (key: string): boolean =>
  lintText(`general_settings:\n  master_key: "${key}"`).some(
    ({ rule, severity }) => rule === "secret/weak-master-key" && severity === "warning",
  );

test("a master key of common words, of a row or of one letter is weak", () => {
  for (const key of [
    ...["sk-litellm-master-key", "sk-your-master-key-here", "sk-my-super-secret-key"],
    ...["sk-1234567890", "sk-litellm-1234", "sk-aaaaaaaaaaaaaaaa", "changeme-please"],
  ])
    assert.ok(isWeak(key), key);
});

test("a master key with anything in it that nobody knows is not called weak", () => {
  for (const key of [
    ...["sk-Vn7Qd93Kzx81Lw0p", "sk-admin-9f31c2", "sk-acme-gateway-prod", "os.environ/KEY"],
    ...["sk-20240131-proxy", "correct-horse-battery-staple"],
  ])
    assert.ok(!isWeak(key), key);
});
