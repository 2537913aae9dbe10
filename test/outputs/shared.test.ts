import assert from "node:assert/strict";
import { test } from "node:test";
import { sharedConfig } from "../../src/outputs/kubernetes/shared.ts";
import { options } from "../lint/fixture.ts";

/** What several proxies share of a config's Redis. */
function shared(sections: Readonly<Record<string, unknown>>, places = options.catalogue.places) {
  const { router_settings, general_settings } = sharedConfig(
    { model_list: [], ...sections },
    { places },
  );
  return { router_settings, general_settings };
}

const variables = {
  host: "os.environ/REDIS_HOST",
  port: "os.environ/REDIS_PORT",
  password: "os.environ/REDIS_PASSWORD",
};
const given = {
  router_settings: {
    redis_host: variables.host,
    redis_port: variables.port,
    redis_password: variables.password,
  },
  general_settings: { coordination_redis: variables },
};

test("a config without a Redis gets the one of the variables", () => {
  assert.deepEqual(shared({}), given);
});

for (const coordination_redis of [
  { startup_nodes: [{ host: "one", port: 6379 }], password: "os.environ/CLUSTER_PASSWORD" },
  { url: "os.environ/REDIS_URL" },
  { sentinel_nodes: [["one", 26379]], service_name: "main" },
]) {
  test(`a coordination by ${Object.keys(coordination_redis)[0]} is the router's Redis too`, () => {
    const sections = { router_settings: undefined, general_settings: { coordination_redis } };
    assert.deepEqual(shared(sections), sections);
  });
}

test("a cache in Redis is the Redis of the proxy and of the router", () => {
  const cache_params = { type: "redis", sentinel_nodes: [["one", 26379]], service_name: "main" };
  const found = shared({ litellm_settings: { cache: true, cache_params } });
  assert.deepEqual(found, { router_settings: undefined, general_settings: {} });
});

test("a cache in Redis that names no address is given the variables", () => {
  const litellm_settings = { cache: true, cache_params: { type: "redis", ttl: 60 } };
  assert.deepEqual(shared({ litellm_settings }), given);
});

test("a cache that is not in Redis, or is off, is no Redis", () => {
  for (const litellm_settings of [
    { cache: true, cache_params: { host: "in.memory" } },
    { cache: false, cache_params: { type: "redis", host: "cache" } },
    { cache: true, cache_params: { type: "redis-semantic", host: "cache" } },
  ]) {
    assert.deepEqual(shared({ litellm_settings }), given);
  }
});

test("a release that knows no coordination_redis shares what its router and its cache name", () => {
  const environment_variables = { REDIS_URL: "redis://cache" };
  const { router_settings } = given;
  assert.deepEqual(shared({ environment_variables }, {}), {
    router_settings,
    general_settings: {},
  });
});

test("the coordination that the router's Redis makes connects as the router does", () => {
  const router_settings = {
    redis_host: "cache",
    redis_port: 6380,
    redis_password: "os.environ/REDIS_PASSWORD",
    redis_db: 2,
    cache_kwargs: { ssl: true, username: "router", db: 3, socket_timeout: 2 },
  };
  const coordination_redis = {
    host: "cache",
    port: 6380,
    password: "os.environ/REDIS_PASSWORD",
    db: 3,
    ssl: true,
    username: "router",
    socket_timeout: 2,
  };
  const expected = { router_settings, general_settings: { coordination_redis } };
  assert.deepEqual(shared({ router_settings }), expected);
});
