import assert from "node:assert/strict";
import { test } from "node:test";
import { rules } from "../../src/lint/rules/index.ts";
import { lintText, shown } from "./fixture.ts";

const chat = "model_list:\n  - model_name: chat\n    litellm_params:\n      model: openai/gpt-5\n";

/** What the rules of a database say of several proxies. */
function found(text: string, replicas: number, ...environment: string[]): string[] {
  const wanted = /^replicas\/(?:connections|coordination|salt-key)$/;
  const given = { replicas, rules: rules.filter(({ id }) => wanted.test(id)) };
  return shown(lintText(text, { ...given, environment: new Set(environment) }));
}

test("a database of the environment is one for the rules of several proxies", () => {
  const expected = [
    "1:1 warning replicas/connections : 11 replicas want 110 connections, 10 each, as LiteLLM has it; a Postgres takes 100 unless it is told otherwise: state at most 9, or raise its max_connections",
    "1:1 warning replicas/coordination : each of the 11 replicas counts the spend and limits of keys for itself",
    "1:1 warning replicas/salt-key : without LITELLM_SALT_KEY the 11 replicas can read the credentials in the database only while the master key stays: set the same in all, to the master key where the database has run without one",
  ];
  assert.deepEqual(found(chat, 11, "DATABASE_URL"), expected);
  const parts = ["DATABASE_HOST", "DATABASE_USERNAME", "DATABASE_NAME"];
  assert.deepEqual(found(chat, 11, ...parts), expected);
});

test("an environment without a database is none", () => {
  assert.deepEqual(found(chat, 11, "DATABASE_HOST", "DATABASE_NAME"), []);
});

test("a database whose connections nobody has limited gets ten of each proxy", () => {
  const text = `${chat}general_settings:\n  database_url: os.environ/DATABASE_URL\n`;
  assert.deepEqual(found(text, 10, "LITELLM_SALT_KEY", "REDIS_HOST"), []);
  assert.deepEqual(found(text, 11, "LITELLM_SALT_KEY", "REDIS_HOST"), [
    "6:3 warning replicas/connections general_settings.database_url: 11 replicas want 110 connections, 10 each, as LiteLLM has it; a Postgres takes 100 unless it is told otherwise: state at most 9, or raise its max_connections",
  ]);
});

test("no limit is small enough for more proxies than a Postgres has connections", () => {
  assert.deepEqual(found(chat, 101, "DATABASE_URL", "LITELLM_SALT_KEY", "REDIS_HOST"), [
    "1:1 warning replicas/connections : 101 replicas want 1010 connections, 10 each, as LiteLLM has it; a Postgres takes 100 unless it is told otherwise: raise its max_connections",
  ]);
});

test("what is said of LITELLM_SALT_KEY where nobody knows the environment", () => {
  const text = `${chat}general_settings:\n  database_url: os.environ/DATABASE_URL\n`;
  const given = { replicas: 2, rules: rules.filter(({ id }) => id === "replicas/salt-key") };
  assert.deepEqual(shown(lintText(text, given)), [
    "6:3 warning replicas/salt-key general_settings.database_url: the 2 replicas can read the credentials in the database only while they have one LITELLM_SALT_KEY, or, where none is set, one master key: set the same in all, to the master key where the database has run without one",
  ]);
});

test("a cache whose type is not stated is in memory, and no Redis for the proxies", () => {
  const text = `${chat}general_settings:\n  database_url: os.environ/DATABASE_URL\nlitellm_settings:\n  cache: true\n  cache_params:\n    host: cache\n`;
  assert.deepEqual(found(text, 2, "LITELLM_SALT_KEY"), [
    "6:3 warning replicas/coordination general_settings.database_url: each of the 2 replicas counts the spend and limits of keys for itself",
  ]);
});
