import assert from "node:assert/strict";
import { test } from "node:test";
import { networkPolicy } from "../../src/outputs/kubernetes/network.ts";
import { sharedConfig } from "../../src/outputs/kubernetes/shared.ts";
import { options } from "../lint/fixture.ts";

/** The ports that the pods of a config may go out to, beside those for names and one another. */
function portsOf(sections: Readonly<Record<string, unknown>>): number[] {
  const api_base = "http://models:8080/v1";
  const deployment = { model_name: "chat", litellm_params: { model: "openai/a", api_base } };
  const config = sharedConfig({ model_list: [deployment], ...sections }, options.catalogue);
  const { spec } = networkPolicy(config, { version: "1.108.7", replicas: 2 });
  return spec.egress.slice(2).flatMap(({ ports }) => ports.map(({ port }) => port));
}

test("the pods reach Redis and the vendors' own ports", () => {
  assert.deepEqual(portsOf({}), [443, 6379, 8080]);
});

test("the pods reach the ports of the config's own Redis, and no other", () => {
  const router_settings = { redis_url: "rediss://cache:6380" };
  assert.deepEqual(portsOf({ router_settings }), [443, 6380, 8080]);
});

test("the pods reach the sentinels of a Redis, and the Redis that they name", () => {
  const sentinel_nodes = [
    ["sentinel", 26379],
    ["other", 26380],
  ];
  const cache_params = { type: "redis", sentinel_nodes, service_name: "main" };
  const found = portsOf({ litellm_settings: { cache: true, cache_params } });
  assert.deepEqual(found, [443, 6379, 8080, 26379, 26380]);
});

test("the pods reach the nodes of a cluster, and no other Redis", () => {
  const startup_nodes = [{ host: "one", port: 7000 }];
  const general_settings = { coordination_redis: { startup_nodes } };
  assert.deepEqual(portsOf({ general_settings }), [443, 7000, 8080]);
});
