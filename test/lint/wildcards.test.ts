import assert from "node:assert/strict";
import { test } from "node:test";
import { lintText, shown } from "./fixture.ts";

const of = (rule: string, text: string): string[] =>
  shown(lintText(text).filter((finding) => finding.rule === rule));

test("a fallback to the same model at a vendor behind a wildcard is no typo", () => {
  const text = (target: string): string => `model_list:
  - { model_name: "openrouter/*", litellm_params: { model: "openrouter/*" } }
  - { model_name: zenmux/minimax/minimax-m2, litellm_params: { model: zenmux/minimax/minimax-m2 } }
router_settings:
  fallbacks: [{ zenmux/minimax/minimax-m2: [${target}] }]`;
  const rule = "ref/only-by-wildcard";
  assert.deepEqual(of(rule, text("openrouter/minimax/minimax-m2")), []);
  assert.equal(of(rule, text("openrouter/minimax/minimax-n2")).length, 1);
});

test("a wildcard serves names without its provider's prefix, and longer ones than its own", () => {
  const text = (wildcard: string, target: string): string => `model_list:
  - { model_name: chat, litellm_params: { model: openai/gpt-4.1 } }
  - { model_name: "${wildcard}", litellm_params: { model: "openai/*" } }
router_settings:
  fallbacks: [{ chat: [${target}] }]`;
  const found = (wildcard: string, target: string): number =>
    of("ref/fallback-target", text(wildcard, target)).length;
  assert.equal(found("openai/*", "gpt-5"), 0);
  assert.equal(found("anthropic/*", "gpt-5"), 1);
  assert.equal(found("openai/*", "own"), 1);
  assert.equal(found("*-preview", "new-preview-2"), 0);
  assert.equal(found("*-preview", "preview"), 1);
});

test("a wildcard with one model behind it is a name like any other", () => {
  const text = (model: string): string => `model_list:
  - { model_name: chat, litellm_params: { model: openai/gpt-4.1 } }
  - { model_name: "own/*", litellm_params: { model: "${model}" } }
router_settings:
  fallbacks: [{ chat: ["own/*"] }]`;
  const star = '"own/*" is no model: LiteLLM sends the star to the vendor';
  assert.deepEqual(of("ref/wildcard", text("openai/gpt-5")), []);
  assert.deepEqual(of("ref/wildcard", text("openai/*")), [
    `5:24 error ref/wildcard router_settings.fallbacks[0].chat[0]: ${star}`,
  ]);
});

test("stars that a team's public name has, or that only the name has, are no mistake", () => {
  const text = (name: string, model: string, info = "{}"): string => `model_list:
  - { model_name: "${name}", litellm_params: { model: "${model}" }, model_info: ${info} }`;
  const found = (...given: Parameters<typeof text>): string[] =>
    of("model/wildcard", text(...given)).map((line) => line.split(" ")[1] ?? "");
  assert.deepEqual(found("own/*", "openai/gpt-5"), []);
  assert.deepEqual(found("team-1", "openai/*", '{ team_public_model_name: "openai/*" }'), []);
  assert.deepEqual(found("own/*", "openai/*/*"), ["error"]);
  assert.deepEqual(found("own/*/*", "openai/*"), ["warning"]);
});
