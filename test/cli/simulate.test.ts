import assert from "node:assert/strict";
import { test } from "node:test";
import { matchesGolden } from "../golden.ts";
import { runCli } from "./run-cli.ts";

const config = "test/fixtures/simulate/config.yaml";
const autoRouter = "test/fixtures/simulate/auto-router.yaml";

/** What is asked, by the name of its golden. */
const scenarios: Readonly<Record<string, readonly string[]>> = {
  answers: [config, "--model", "spare"],
  "other-version": [config, "--model", "spare", "--target", "1.80.11"],
  "fall-back": [config, "--model", "chat", "--fail", "chat=500", "--fail", "openrouter=timeout"],
  "cool-down": [config, "--model", "chat", "--fail", "one=429"],
  "context-window": [config, "--model", "chat", "--prompt-tokens", "50000"],
  images: [config, "--model", "long", "--images"],
  alias: [config, "--model", "best", "--fail", "two.example=503,ok"],
  wildcard: [config, "--model", "any/thing", "--retries", "0", "--fail", "#5=context"],
  "disable-fallbacks": [config, "--model", "chat", "--fail", "*=400", "--disable-fallbacks"],
  "own-fallbacks": [config, "--model", "chat", "--fail", "chat=403", "--fallback", "long"],
  "unknown-model": [config, "--model", "chta"],
  "unknown-fallback": [config, "--model", "spare", "--fallback", "nope", "--fallback", "caht"],
  "unlike-selector": [config, "--model", "chat", "--fail", "qqqq=429"],
  runs: [config, "--model", "chat", "--fail", "one=401", "--runs", "4", "--every", "3"],
  seed: [config, "--model", "chat", "--seed", "7"],
  json: [config, "--model", "long", "--fail", "long=529,ok", "--json"],
  "json-runs": [config, "--model", "long", "--runs", "2", "--json"],
  "without-model": [config],
  "wrong-selector": [config, "--model", "chat", "--fail", "opnai=500"],
  "wrong-status": [config, "--model", "chat", "--fail", "chat=timedout"],
  "wrong-number": [config, "--model", "chat", "--prompt-tokens", "many"],
  "not-numbers": ["test/fixtures/simulate/not-numbers.yaml", "--model", "chat", "--fail", "*=500"],
  "auto-router": [autoRouter, "--model", "clever"],
  "falls-back-to-auto-router": [autoRouter, "--model", "small", "--fail", "small=500"],
  measured: ["test/fixtures/simulate/measured.yaml", "--model", "chat"],
  "routing-group": ["test/fixtures/simulate/routing-group.yaml", "--model", "fast"],
  environments: ["test/fixtures/simulate/environments.yaml", "--model", "a"],
  "pre-call-checks": ["test/fixtures/simulate/pre-call-checks.yaml", "--model", "a"],
  blocked: ["test/fixtures/simulate/blocked.yaml", "--model", "paused"],
  "blocked-id": ["test/fixtures/simulate/blocked.yaml", "--model", "one"],
  "no-such-file": ["nowhere.yaml", "--model", "chat"],
};

for (const [name, args] of Object.entries(scenarios)) {
  test(`simulate: ${name}`, () => {
    const { status, stdout, stderr } = runCli(["simulate", ...args]);
    matchesGolden(
      `simulate/${name}.txt`,
      `muffintin simulate ${args.join(" ")}\nexit ${status}\n--- stdout\n${stdout}--- stderr\n${stderr}`,
      "simulate",
    );
  });
}

test("simulate: a directory of group files", () => {
  const { status, stdout } = runCli(["simulate", "groups", "--model", "free-muffin"]);
  assert.equal(status, 0);
  assert.match(stdout, /^answered: 100%\n/);
});

test("simulate: a name that only LiteLLM's own lists know is kept", () => {
  const bare = "test/fixtures/clean/bare-names.yaml";
  const { status, stdout } = runCli(["simulate", bare, "--model", "search"]);
  assert.equal(status, 0);
  assert.match(stdout, /^answered: 100%\n/);
});
