// Numbers and yes or no written as text.
import { behaviour, type Documented, small, two } from "./behaviour.ts";

const cut = "fails with InternalServerError (500)";

export const text: readonly Documented[] = [
  behaviour(
    "rpm is a number as text too",
    [
      ["a", "openai/m", "ok", { rpm: "90" }],
      ["a", "openai/n", "ok", { rpm: "0" }],
    ],
    {},
    [{}],
    ["#0 ok: answered by #0"],
  ),
  behaviour(
    "an rpm that is no whole number has its deployment dropped",
    [
      ["a", "openai/m", "ok", { rpm: 9.5 }],
      ["a", "openai/n", "ok", { rpm: 1 }],
    ],
    {},
    [{}],
    ["#1 ok: answered by #1"],
  ),
  behaviour(
    "enable_pre_call_checks counts an rpm that is text",
    [["a", "openai/m", "ok", { rpm: "1" }]],
    { enable_pre_call_checks: true, num_retries: 0 },
    [{}, {}],
    ["#0 ok: answered by #0", "nothing is tried: fails with RouterRateLimitErrorBasic (429)"],
  ),
  behaviour(
    "an order that is text is compared as text",
    [
      ["a", "openai/m", "500", { order: "10" }],
      ["a", "openai/n", "ok", { order: "2" }],
    ],
    { num_retries: 0 },
    [{}],
    ["#0 500, #1 ok: answered by #1"],
  ),
  behaviour(
    "an order that is text beside one that is a number fails every request, fallbacks or not",
    [
      ["a", "openai/m", "ok", { order: "1" }],
      ["a", "openai/n", "ok", { order: 2 }],
      ["b", "openai/o", "ok"],
    ],
    { num_retries: 0, fallbacks: [{ a: ["b"] }] },
    [{}],
    ["nothing is tried: fails with TypeError"],
  ),
  behaviour(
    "a weight that is text fails every request of its group",
    [["a", "openai/m", "ok", { weight: "3" }]],
    { num_retries: 0 },
    [{}],
    ["nothing is tried: fails with TypeError"],
  ),
  behaviour(
    "a weight that is text leaves the fallbacks",
    [
      ["a", "openai/m", "ok", { weight: "3" }],
      ["a", "openai/n", "ok", { weight: 1 }],
      ["b", "openai/o", "ok"],
    ],
    { num_retries: 0, fallbacks: [{ a: ["b"] }] },
    [{}],
    ["#2 ok: answered by #2"],
  ),
  behaviour(
    "retry_policy takes text",
    [["a", "openai/m", "500"]],
    { num_retries: 1, retry_policy: { InternalServerErrorRetries: "3" } },
    [{}],
    [`#0 500, #0 500, #0 500, #0 500: ${cut}`],
  ),
  behaviour(
    "model_group_retry_policy takes text",
    [["a", "openai/m", "500"]],
    { num_retries: 1, model_group_retry_policy: { a: { InternalServerErrorRetries: "2" } } },
    [{}],
    [`#0 500, #0 500, #0 500: ${cut}`],
  ),
  behaviour(
    "allowed_fails_policy takes text",
    two("500", "ok"),
    { num_retries: 0, allowed_fails_policy: { InternalServerErrorAllowedFails: "0" } },
    [{}, {}],
    [`#0 500: ${cut}`, "#1 ok: answered by #1"],
  ),
  behaviour(
    "a deployment's allowed_fails that is text takes it out never",
    [
      ["a", "openai/m", "500", { weight: 1 }, { allowed_fails: "0" }],
      ["a", "openai/n", "ok", { weight: 0 }],
    ],
    { num_retries: 0 },
    [{}, {}, {}, {}, {}, {}],
    Array.from({ length: 6 }, () => `#0 500: ${cut}`),
  ),
  behaviour(
    "a deployment's cooldown_time that is text takes it out never",
    two("429", "ok", { cooldown_time: "7" }),
    { num_retries: 0 },
    [{}, {}],
    ["#0 429: fails with RateLimitError (429)", "#0 429: fails with RateLimitError (429)"],
  ),
  behaviour(
    'disable_cooldowns: "false" disables them, as any text does',
    two("429", "ok"),
    { num_retries: 0, disable_cooldowns: "false" },
    [{}, {}],
    ["#0 429: fails with RateLimitError (429)", "#0 429: fails with RateLimitError (429)"],
  ),
  behaviour(
    'enable_pre_call_checks: "true" is on',
    [
      ["a", "openai/m", "ok", { weight: 1 }, small],
      ["a", "openai/n", "ok", { weight: 0 }],
    ],
    { enable_pre_call_checks: "true" },
    [{ tokens: 11 }],
    ["#1 ok: answered by #1"],
  ),
  behaviour(
    'blocked: "true" blocks',
    [
      ["a", "openai/m", "ok", { weight: 1 }, { blocked: "true" }],
      ["a", "openai/n", "ok", { weight: 0 }],
    ],
    {},
    [{}],
    ["#1 ok: answered by #1"],
  ),
];
