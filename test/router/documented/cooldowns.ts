import { behaviour, type Documented, type Short, two } from "./behaviour.ts";

/** A group that has nothing to answer with, and one of two, of which the first is always picked. */
const blockedThen = (info: Record<string, unknown>): Short[] => [
  ["a", "openai/m", "ok", {}, { blocked: true }],
  ["b", "openai/n", "ok", { weight: 1 }, info],
  ["b", "openai/o", "ok", { weight: 0 }],
];

export const cooldowns: readonly Documented[] = [
  behaviour(
    "a 429 takes a deployment out at once where the group has another",
    two("429", "ok"),
    {},
    [{}],
    ["#0 429, #1 ok: answered by #1"],
  ),
  behaviour(
    "the only deployment of a group stays in after a 429",
    [["a", "openai/m", "429,429,429,ok"]],
    {},
    [{}, {}],
    ["#0 429, #0 429, #0 429: fails with RateLimitError (429)", "#0 ok: answered by #0"],
  ),
  behaviour(
    "a 500 takes no deployment out by itself",
    two("500", "ok"),
    { num_retries: 1 },
    [{}],
    ["#0 500, #0 500: fails with InternalServerError (500)"],
  ),
  behaviour(
    "only the first failure of a request is counted against its deployment",
    [
      ["a", "openai/m", "429", { weight: 1 }],
      ["a", "openai/n", "429", { weight: 0 }],
    ],
    { num_retries: 3, cooldown_time: 100 },
    [{}, {}],
    [
      "#0 429, #1 429, #1 429, #1 429: fails with RateLimitError (429)",
      "#1 429: fails with RateLimitError (429)",
    ],
  ),
  behaviour(
    "five failed requests within a minute take one of several out",
    two("500", "ok"),
    { num_retries: 0, cooldown_time: 100 },
    [{}, {}, {}, {}, {}, {}],
    [
      ...Array.from({ length: 5 }, () => "#0 500: fails with InternalServerError (500)"),
      "#1 ok: answered by #1",
    ],
  ),
  behaviour(
    "allowed_fails: 0 takes it out at its first failure",
    two("500", "ok"),
    { allowed_fails: 0 },
    [{}],
    ["#0 500, #1 ok: answered by #1"],
  ),
  behaviour(
    "allowed_fails: 0 leaves in the only deployment of a group that has no fallback",
    [["a", "openai/m", "500,ok"]],
    { allowed_fails: 0, cooldown_time: 100 },
    [{}],
    ["#0 500, #0 ok: answered by #0"],
  ),
  behaviour(
    "allowed_fails: 0 takes out the only deployment of a group that has a fallback",
    [
      ["a", "openai/m", "500,ok"],
      ["b", "openai/m", "ok"],
    ],
    { allowed_fails: 0, cooldown_time: 100, num_retries: 0, fallbacks: [{ a: ["b"] }] },
    [{}, {}],
    ["#0 500, #1 ok: answered by #1", "#1 ok: answered by #1"],
  ),
  behaviour(
    "allowed_fails: 3 is the default, and then failures are not counted",
    two("500", "ok"),
    { allowed_fails: 3, num_retries: 0 },
    Array.from({ length: 5 }, () => ({})),
    Array.from({ length: 5 }, () => "#0 500: fails with InternalServerError (500)"),
  ),
  behaviour(
    "allowed_fails of litellm_settings counts for nothing",
    two("500", "ok"),
    { num_retries: 0, litellm_settings: { allowed_fails: 0 } },
    [{}, {}],
    [
      "#0 500: fails with InternalServerError (500)",
      "#0 500: fails with InternalServerError (500)",
    ],
  ),
  behaviour(
    "with any allowed_fails_policy a 429 is counted like the rest",
    two("429", "ok"),
    { allowed_fails_policy: { TimeoutErrorAllowedFails: 1 } },
    [{}],
    ["#0 429, #0 429, #0 429: fails with RateLimitError (429)"],
  ),
  behaviour(
    "a policy of the deployment beats all others",
    [
      [
        "a",
        "openai/m",
        "400",
        { weight: 1 },
        { allowed_fails_policy: { BadRequestErrorAllowedFails: 0 } },
      ],
      ["a", "openai/n", "ok", { weight: 0 }],
    ],
    { cooldown_time: 100 },
    [{}, {}],
    ["#0 400: fails with BadRequestError (400)", "#1 ok: answered by #1"],
  ),
  behaviour(
    "a cooldown is over after cooldown_time",
    two("429,ok", "ok"),
    { cooldown_time: 10 },
    [{}, { after: 9 }, { after: 1 }],
    ["#0 429, #1 ok: answered by #1", "#1 ok: answered by #1", "#0 ok: answered by #0"],
  ),
  behaviour(
    "cooldown_time of the deployment goes first",
    two("429,ok", "ok", { cooldown_time: 50 }),
    { cooldown_time: 1 },
    [{}, { after: 40 }],
    ["#0 429, #1 ok: answered by #1", "#1 ok: answered by #1"],
  ),
  behaviour(
    "disable_cooldowns",
    two("429", "ok"),
    { disable_cooldowns: true, num_retries: 1 },
    [{}],
    ["#0 429, #0 429: fails with RateLimitError (429)"],
  ),
  behaviour(
    "a refusal is blamed on the deployment that is asked next",
    blockedThen({}),
    { fallbacks: [{ a: ["b"] }] },
    [{}, { model: "b" }],
    ["#1 ok: answered by #1", "#2 ok: answered by #2"],
  ),
  behaviour(
    "a refusal before a retry is blamed on none",
    blockedThen({}),
    { fallbacks: [{ a: ["b"] }], retry_policy: { DefaultRetries: 1 } },
    [{}, { model: "b" }],
    ["#1 ok: answered by #1", "#1 ok: answered by #1"],
  ),
  behaviour(
    "a refusal before a prompt is counted is blamed on none",
    blockedThen({ max_input_tokens: 100 }),
    { fallbacks: [{ a: ["b"] }], enable_pre_call_checks: true },
    [{}, { model: "b" }],
    ["#1 ok: answered by #1", "#1 ok: answered by #1"],
  ),
  behaviour(
    "a refusal after a filtered answer is blamed on who gave that answer",
    [
      [
        "a",
        "openai/m",
        "content-filter,ok",
        { weight: 1 },
        { allowed_fails_policy: { BadRequestErrorAllowedFails: 0 } },
      ],
      ["a", "openai/n", "ok", { weight: 0 }],
    ],
    { content_policy_fallbacks: [{ a: ["nowhere"] }] },
    [{}, {}],
    ["#0 content-filter: fails with ContentPolicyViolationError (400)", "#1 ok: answered by #1"],
  ),
];
