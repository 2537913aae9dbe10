import assert from "node:assert/strict";
import { test } from "node:test";
import { lintText } from "./fixture.ts";
import { model, refuses, says } from "./older.ts";

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

const cache = (...lines: string[]): string =>
  `${model}litellm_settings:\n  cache: true\n  cache_params:\n    type: redis\n${lines.map((line) => `    ${line}\n`).join("")}`;
const unexpected = (key: string): string =>
  `${refuses}: Redis.__init__() got an unexpected keyword argument '${key}'`;
const at = "error litellm_settings.cache_params";
const nodes = "sentinel_nodes: [[redis-1, 26379]]";

test("sentinels need the name of what they watch, which the environment may have", () => {
  const message = `${at}.sentinel_nodes: sentinels need service_name, unless REDIS_SERVICE_NAME is in the environment; ${refuses}`;
  says("redis/sentinel", cache(nodes), [message]);
  says("redis/sentinel", cache(nodes, "service_name: main"), []);
  says("redis/sentinel", cache(nodes, "url: redis://redis-1"), []);
  for (const name of ["REDIS_SERVICE_NAME", "REDIS_URL"]) {
    const given = { environment: new Set([name]) };
    const found = lintText(cache(nodes), given).filter(({ rule }) => rule === "redis/sentinel");
    assert.deepEqual(found, []);
  }
});

test("what is for sentinels is no argument of a Redis alone, not even without a value", () => {
  const host = "host: redis-1";
  says("redis/sentinel", cache(host, "sentinel_password: os.environ/P", "service_name:"), [
    `${at}.sentinel_password: ${unexpected("sentinel_password")}`,
    `${at}.service_name: ${unexpected("service_name")}`,
  ]);
  says("redis/sentinel", cache(host, "sentinel_nodes: []"), [
    `${at}.sentinel_nodes: ${unexpected("sentinel_nodes")}`,
  ]);
  says("redis/sentinel", cache("url: redis://redis-1", "service_name: main"), []);
});

test("what the proxies share may leave a key without a value", () => {
  const shared = (lines: string): string =>
    `${model}general_settings: { coordination_redis: { host: redis-1, ${lines} } }`;
  says("redis/sentinel", shared("service_name: null"), []);
  says(
    "redis/sentinel",
    shared("service_name: main"),
    [`error general_settings.coordination_redis.service_name: ${unexpected("service_name")}`],
    [],
  );
});

test("the URL of a cache is text with a scheme, or is left out", () => {
  const wrong = `${at}.url: ${refuses}: a Redis URL begins with redis:// or rediss://`;
  for (const url of ["5", "[redis://redis-1]", '""', "true"])
    says("redis/address", cache(`url: ${url}`), [wrong]);
  says("redis/address", cache("host: redis-1", "url:"), [
    `${at}.url: ${unexpected("url")}: leave it out beside a host`,
  ]);
  says("redis/address", cache("url: os.environ/REDIS_ADDRESS"), []);
});
