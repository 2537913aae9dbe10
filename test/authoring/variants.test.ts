import assert from "node:assert/strict";
import { test } from "node:test";
import { cacheControl, gemini, group, openai, thinking } from "../../src/index.ts";

const flash = gemini()("gemini-2.5-flash");

test("thinking budgets of a group are groups of their own", () => {
  const made = thinking([1024, 16384])(group("flash", [flash]));
  assert.deepEqual(
    made.map(({ name, deployments }) => [name, deployments[0]?.litellm_params.thinking]),
    [
      ["flash-think-1024", { type: "enabled", budget_tokens: 1024 }],
      ["flash-think-16384", { type: "enabled", budget_tokens: 16384 }],
    ],
  );
});

test("effort levels of a model are offers of their own", () => {
  const offer = openai().model({ model: "gpt-5", model_name: "gpt-5" });
  assert.deepEqual(
    thinking(["low", "high"])(offer).map(({ model_name, litellm_params }) => [
      model_name,
      litellm_params.reasoning_effort,
    ]),
    [
      ["gpt-5-think-low", "low"],
      ["gpt-5-think-high", "high"],
    ],
  );
});

test("cache control marks messages by role and index, and leaves the original alone", () => {
  const cached = cacheControl(["system", { role: "user", index: -1 }])(flash);
  assert.deepEqual(cached.litellm_params.cache_control_injection_points, [
    { location: "message", role: "system" },
    { location: "message", role: "user", index: -1 },
  ]);
  assert.equal("cache_control_injection_points" in flash.litellm_params, false);
});

test("cache control on a group marks each of its deployments", () => {
  const { name, deployments } = cacheControl(["system"])(group("flash", [flash, flash]));
  assert.equal(name, "flash");
  assert.equal(
    deployments.every(({ litellm_params }) => "cache_control_injection_points" in litellm_params),
    true,
  );
});
