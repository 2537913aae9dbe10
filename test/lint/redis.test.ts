import assert from "node:assert/strict";
import { test } from "node:test";
import { lintText } from "./fixture.ts";

const general = "general_settings:\n  use_redis_transaction_buffer: true\n";

const severities = (...names: string[]): string[] =>
  lintText(general, { environment: new Set(names) })
    .filter(({ rule }) => rule === "redis/transaction-buffer")
    .map(({ severity }) => severity);

for (const name of ["REDIS_HOST", "REDIS_URL", "REDIS_CLUSTER_NODES", "REDIS_SENTINEL_NODES"]) {
  test(`a Redis that ${name} names is one for the proxy itself`, () => {
    assert.deepEqual(severities(name), []);
  });
}

test("a port alone names no Redis", () => {
  assert.deepEqual(severities("REDIS_PORT"), ["error"]);
});
