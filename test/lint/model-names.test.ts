import assert from "node:assert/strict";
import { test } from "node:test";
import { deployment, modelList } from "../../src/lint/example.ts";
import { lintText, older } from "./fixture.ts";

const ofModels = /^(?:model|limit)\//;

/** What is found of a model, as its rule, severity and suggestion. */
const found = (text: string, given: typeof older = {}): string[] =>
  lintText(text, given)
    .filter(({ rule }) => ofModels.test(rule))
    .map(({ rule, severity, suggestion = "" }) => `${severity} ${rule} ${suggestion}`.trim());

const azure = (...lines: string[]): string =>
  modelList(
    deployment("chat", "azure/gpt-4-turbo", "api_base: https://x.openai.azure.com", ...lines),
  );

test("of a deployment on Azure its base_model says when it retires, and never its own name", () => {
  const retired = (text: string): string[] => found(text).filter((line) => line.includes("reti"));
  assert.deepEqual(retired(azure()), []);
  assert.deepEqual(retired(azure("base_model: azure/gpt-5")), []);
  assert.deepEqual(retired(azure("base_model: gpt-4-turbo")), ["warning model/retiring-soon"]);
});

test("a model for another purpose, or one that retires, is not what is meant, and one flaw is found once", () => {
  const of = (model: string): string[] => found(modelList(deployment("chat", model)));
  assert.deepEqual(of("gemini/gemini-2.5-pro-preview-05-06"), [
    "warning model/unknown gemini/gemini-3.1-pro-preview",
  ]);
  assert.deepEqual(of("openai/gpt-4-turboo"), ["warning limit/missing"]);
});

test("a server that speaks OpenAI's language may tell its limits, which 1.80 does not ask for", () => {
  const own = modelList(
    deployment("chat", "hosted_vllm/own", "api_base: http://localhost:8000/v1"),
  );
  assert.deepEqual(found(own), ["info limit/missing"]);
  assert.deepEqual(found(own, older), ["warning limit/missing"]);
});
