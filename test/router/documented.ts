// What LiteLLM's documentation and its source say of the router, a case each: both the model and
// the real router have to do what is written here.
import type { Case, Row } from "./cases.ts";

type Given = Partial<Omit<Case["requests"][number], "extra">> & Record<string, unknown>;

/** A documented behaviour: where each request goes and how it ends. */
export type Documented = { name: string; case: Case; routes: string[] };

type Short = readonly [
  name: string,
  model: string,
  answers: string,
  params?: Record<string, unknown>,
  info?: Record<string, unknown>,
];

const documented: Documented[] = [];

function behaviour(
  name: string,
  rows: readonly Short[],
  router: Record<string, unknown>,
  requests: readonly Given[],
  routes: string[],
): void {
  const fail: Case["fail"] = {};
  const list = rows.map(([model_name, model, answers, params, model_info], index): Row => {
    const api_base = `http://127.0.0.1:9/d${index}/v1`;
    fail[api_base] = answers.split(",");
    const litellm_params = { model, api_key: "k", api_base, ...params };
    return { model_name, litellm_params, ...(model_info ? { model_info } : {}) };
  });
  const { litellm_settings, ...router_settings } = router;
  documented.push({
    name,
    routes,
    case: {
      case: 1_000_000 + documented.length,
      seed: 1,
      config: {
        model_list: list,
        router_settings,
        ...(litellm_settings ? { litellm_settings } : {}),
      },
      fail,
      requests: requests.map(({ model = "a", tokens = 1, after = 0, ...extra }) => ({
        model,
        tokens,
        after,
        extra,
      })),
    },
  });
}

const small = { max_input_tokens: 10 };
const two = (first: string, second: string, params = {}): Short[] => [
  ["a", "openai/m", first, { weight: 1, ...params }],
  ["a", "openai/n", second, { weight: 0 }],
];

behaviour(
  "a 429 takes a deployment out at once where the group has another",
  two("429", "ok"),
  {},
  [{}],
  ["#0 429, #1 ok: answered by #1"],
);
behaviour(
  "the only deployment of a group stays in after a 429",
  [["a", "openai/m", "429,429,429,ok"]],
  {},
  [{}, {}],
  ["#0 429, #0 429, #0 429: fails with RateLimitError (429)", "#0 ok: answered by #0"],
);
behaviour(
  "a 500 takes no deployment out by itself",
  two("500", "ok"),
  { num_retries: 1 },
  [{}],
  ["#0 500, #0 500: fails with InternalServerError (500)"],
);
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
);
behaviour(
  "five failed requests within a minute take one of several out",
  two("500", "ok"),
  { num_retries: 0, cooldown_time: 100 },
  [{}, {}, {}, {}, {}, {}],
  [
    ...Array.from({ length: 5 }, () => "#0 500: fails with InternalServerError (500)"),
    "#1 ok: answered by #1",
  ],
);
behaviour(
  "allowed_fails: 0 takes it out at its first failure",
  two("500", "ok"),
  { allowed_fails: 0 },
  [{}],
  ["#0 500, #1 ok: answered by #1"],
);
behaviour(
  "allowed_fails: 0 takes out the only deployment of a group too",
  [["a", "openai/m", "500,ok"]],
  { allowed_fails: 0, cooldown_time: 100 },
  [{}, {}],
  [
    "#0 500: fails with InternalServerError (500)",
    "nothing is tried: fails with RouterRateLimitError",
  ],
);
behaviour(
  "allowed_fails: 3 is the default, and then failures are not counted",
  two("500", "ok"),
  { allowed_fails: 3, num_retries: 0 },
  Array.from({ length: 5 }, () => ({})),
  Array.from({ length: 5 }, () => "#0 500: fails with InternalServerError (500)"),
);
behaviour(
  "allowed_fails of litellm_settings counts for nothing",
  two("500", "ok"),
  { num_retries: 0, litellm_settings: { allowed_fails: 0 } },
  [{}, {}],
  ["#0 500: fails with InternalServerError (500)", "#0 500: fails with InternalServerError (500)"],
);
behaviour(
  "with any allowed_fails_policy a 429 is counted like the rest",
  two("429", "ok"),
  { allowed_fails_policy: { TimeoutErrorAllowedFails: 1 } },
  [{}],
  ["#0 429, #0 429, #0 429: fails with RateLimitError (429)"],
);
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
);
behaviour(
  "a cooldown is over after cooldown_time",
  two("429,ok", "ok"),
  { cooldown_time: 10 },
  [{}, { after: 9 }, { after: 1 }],
  ["#0 429, #1 ok: answered by #1", "#1 ok: answered by #1", "#0 ok: answered by #0"],
);
behaviour(
  "cooldown_time of the deployment goes first",
  two("429,ok", "ok", { cooldown_time: 50 }),
  { cooldown_time: 1 },
  [{}, { after: 40 }],
  ["#0 429, #1 ok: answered by #1", "#1 ok: answered by #1"],
);
behaviour(
  "disable_cooldowns",
  two("429", "ok"),
  { disable_cooldowns: true, num_retries: 1 },
  [{}],
  ["#0 429, #0 429: fails with RateLimitError (429)"],
);
behaviour(
  "a 401 moves on to another deployment",
  two("401", "ok"),
  {},
  [{}],
  ["#0 401, #1 ok: answered by #1"],
);
behaviour(
  "a 401 of the only deployment is not retried",
  [["a", "openai/m", "401"]],
  {},
  [{}],
  ["#0 401: fails with AuthenticationError (401)"],
);
behaviour(
  "a 404 is not retried, and takes the deployment out",
  two("404", "ok"),
  { cooldown_time: 100 },
  [{}, {}],
  ["#0 404: fails with NotFoundError (404)", "#1 ok: answered by #1"],
);
behaviour(
  "a 400 is not retried, takes nothing out and leads to the fallbacks",
  [
    ["a", "openai/m", "400"],
    ["b", "openai/m", "ok"],
  ],
  { fallbacks: [{ a: ["b"] }] },
  [{}, {}],
  ["#0 400, #1 ok: answered by #1", "#0 400, #1 ok: answered by #1"],
);
behaviour(
  "num_retries of the router",
  [["a", "openai/m", "500"]],
  { num_retries: 1 },
  [{}],
  ["#0 500, #0 500: fails with InternalServerError (500)"],
);
behaviour(
  "num_retries of the deployment beats the router's",
  [["a", "openai/m", "500", { num_retries: 0 }]],
  { num_retries: 3 },
  [{}],
  ["#0 500: fails with InternalServerError (500)"],
);
behaviour(
  "num_retries of the request beats both",
  [["a", "openai/m", "500", { num_retries: 0 }]],
  { num_retries: 3 },
  [{ num_retries: 1 }],
  ["#0 500, #0 500: fails with InternalServerError (500)"],
);
behaviour(
  "a retry policy beats num_retries: 0 of the deployment",
  [["a", "openai/m", "500", { num_retries: 0 }]],
  { retry_policy: { InternalServerErrorRetries: 1 } },
  [{}],
  ["#0 500, #0 500: fails with InternalServerError (500)"],
);
behaviour(
  "a retry policy has a 400 retried",
  [["a", "openai/m", "400,ok"]],
  { retry_policy: { BadRequestErrorRetries: 1 } },
  [{}],
  ["#0 400, #0 ok: answered by #0"],
);
behaviour(
  "model_group_retry_policy beats retry_policy",
  [["a", "openai/m", "500"]],
  {
    retry_policy: { InternalServerErrorRetries: 3 },
    model_group_retry_policy: { a: { InternalServerErrorRetries: 0 } },
  },
  [{}],
  ["#0 500: fails with InternalServerError (500)"],
);
behaviour(
  "order: the next level comes before the fallbacks",
  [
    ["a", "openai/m", "500", { order: 1 }],
    ["a", "openai/n", "500", { order: 2 }],
    ["b", "openai/m", "ok"],
  ],
  { num_retries: 0, fallbacks: [{ a: ["b"] }] },
  [{}],
  ["#0 500, #1 500, #2 ok: answered by #2"],
);
behaviour(
  "a deployment without order is not used beside one that has it",
  [
    ["a", "openai/m", "500", { order: 1 }],
    ["a", "openai/n", "ok"],
  ],
  { num_retries: 1 },
  [{}],
  ["#0 500, #0 500: fails with InternalServerError (500)"],
);
behaviour(
  "fallbacks of a fallback are taken too",
  [
    ["a", "openai/m", "500"],
    ["b", "openai/m", "500"],
    ["c", "openai/m", "ok"],
  ],
  { num_retries: 0, fallbacks: [{ a: ["b"] }, { b: ["c"] }] },
  [{}],
  ["#0 500, #1 500, #2 ok: answered by #2"],
);
behaviour(
  "a circle of fallbacks is gone through once",
  [
    ["a", "openai/m", "500"],
    ["b", "openai/m", "500"],
  ],
  { num_retries: 0, fallbacks: [{ a: ["b"] }, { b: ["a"] }] },
  [{}],
  ["#0 500, #1 500: fails with InternalServerError (500)"],
);
behaviour(
  "default_fallbacks are for groups without a chain of their own",
  [
    ["a", "openai/m", "500"],
    ["b", "openai/m", "ok"],
    ["c", "openai/m", "500"],
    ["d", "openai/m", "ok"],
  ],
  { num_retries: 0, fallbacks: [{ c: ["d"] }], default_fallbacks: ["b"] },
  [{}, { model: "c" }],
  ["#0 500, #1 ok: answered by #1", "#2 500, #3 ok: answered by #3"],
);
behaviour(
  "max_fallbacks: 0 takes none",
  [
    ["a", "openai/m", "500"],
    ["b", "openai/m", "ok"],
  ],
  { num_retries: 0, max_fallbacks: 0, fallbacks: [{ a: ["b"] }] },
  [{}],
  ["#0 500: fails with InternalServerError (500)"],
);
behaviour(
  "max_fallbacks limits the depth, not the length of a chain",
  ["a", "b", "c", "d"].map((name): Short => [name, "openai/m", name === "d" ? "ok" : "500"]),
  { num_retries: 0, max_fallbacks: 1, fallbacks: [{ a: ["b", "c", "d"] }] },
  [{}],
  ["#0 500, #1 500, #2 500, #3 ok: answered by #3"],
);
behaviour(
  "a fallback with parameters of its own",
  [
    ["a", "openai/m", "500"],
    ["b", "openai/m", "500,ok"],
  ],
  { num_retries: 0, fallbacks: [{ a: [{ model: "b", num_retries: 1 }] }] },
  [{}],
  ["#0 500, #1 500, #1 ok: answered by #1"],
);
behaviour(
  "disable_fallbacks",
  [
    ["a", "openai/m", "500"],
    ["b", "openai/m", "ok"],
  ],
  { num_retries: 0, fallbacks: [{ a: ["b"] }] },
  [{ disable_fallbacks: true }],
  ["#0 500: fails with InternalServerError (500)"],
);
behaviour(
  "fallbacks of the client replace the router's",
  [
    ["a", "openai/m", "500"],
    ["b", "openai/m", "ok"],
    ["c", "openai/m", "ok"],
  ],
  { num_retries: 0, fallbacks: [{ a: ["b"] }] },
  [{ fallbacks: ["c"] }],
  ["#0 500, #2 ok: answered by #2"],
);
behaviour(
  "a prompt that is too long leads to context_window_fallbacks",
  [
    ["a", "openai/m", "context"],
    ["b", "openai/m", "ok"],
    ["c", "openai/m", "ok"],
  ],
  { fallbacks: [{ a: ["b"] }], context_window_fallbacks: [{ a: ["c"] }] },
  [{}],
  ["#0 context, #2 ok: answered by #2"],
);
behaviour(
  "context_window_fallbacks of other groups hide the usual fallbacks",
  [
    ["a", "openai/m", "context"],
    ["b", "openai/m", "ok"],
  ],
  { fallbacks: [{ a: ["b"] }], context_window_fallbacks: [{ b: ["a"] }] },
  [{}],
  ["#0 context: fails with ContextWindowExceededError (400)"],
);
behaviour(
  "without context_window_fallbacks the usual ones are taken",
  [
    ["a", "openai/m", "context"],
    ["b", "openai/m", "ok"],
  ],
  { fallbacks: [{ a: ["b"] }] },
  [{}],
  ["#0 context, #1 ok: answered by #1"],
);
behaviour(
  "OpenRouter's refusal of a long prompt is a plain 400",
  [
    ["a", "openrouter/m", "context"],
    ["b", "openai/m", "ok"],
    ["c", "openai/m", "ok"],
  ],
  { fallbacks: [{ a: ["b"] }], context_window_fallbacks: [{ a: ["c"] }] },
  [{}],
  ["#0 context, #1 ok: answered by #1"],
);
behaviour(
  "content_policy_fallbacks",
  [
    ["a", "openai/m", "content-policy"],
    ["b", "openai/m", "ok"],
  ],
  { content_policy_fallbacks: [{ a: ["b"] }] },
  [{}],
  ["#0 content-policy, #1 ok: answered by #1"],
);
behaviour(
  "a filtered answer is passed on where nothing stands in for it",
  [["a", "openai/m", "content-filter"]],
  {},
  [{}],
  ["#0 content-filter: answered by #0"],
);
behaviour(
  "a filtered answer is replaced where something does",
  [
    ["a", "openai/m", "content-filter"],
    ["b", "openai/m", "ok"],
  ],
  { content_policy_fallbacks: [{ a: ["b"] }] },
  [{}],
  ["#0 content-filter, #1 ok: answered by #1"],
);
behaviour(
  "enable_pre_call_checks leaves out what takes no such prompt",
  [
    ["a", "openai/m", "ok", { weight: 1 }, small],
    ["a", "openai/n", "ok", { weight: 0 }],
  ],
  { enable_pre_call_checks: true },
  [{ tokens: 10 }, { tokens: 11 }],
  ["#0 ok: answered by #0", "#1 ok: answered by #1"],
);
behaviour(
  "enable_pre_call_checks: where nothing takes it, context_window_fallbacks do",
  [
    ["a", "openai/m", "ok", {}, small],
    ["b", "openai/n", "ok"],
  ],
  { enable_pre_call_checks: true, context_window_fallbacks: [{ a: ["b"] }] },
  [{ tokens: 11 }],
  ["#1 ok: answered by #1"],
);
behaviour(
  "max_input_tokens of one deployment counts for all of the same model",
  [
    ["a", "openai/m", "ok"],
    ["b", "openai/m", "ok", {}, small],
  ],
  { enable_pre_call_checks: true },
  [{ tokens: 11 }],
  ["nothing is tried: fails with ContextWindowExceededError (400)"],
);
behaviour(
  "enable_pre_call_checks keeps rpm",
  [["a", "openai/m", "ok", { rpm: 1 }]],
  { enable_pre_call_checks: true },
  [{}, {}, { after: 60 }],
  [
    "#0 ok: answered by #0",
    "nothing is tried: fails with RouterRateLimitErrorBasic",
    "#0 ok: answered by #0",
  ],
);
behaviour(
  "without enable_pre_call_checks rpm is only a weight",
  [["a", "openai/m", "ok", { rpm: 1 }]],
  {},
  [{}, {}],
  ["#0 ok: answered by #0", "#0 ok: answered by #0"],
);
behaviour(
  "an alias",
  [["a", "openai/m", "ok"]],
  { model_group_alias: { x: "a" } },
  [{ model: "x" }],
  ["#0 ok: answered by #0"],
);
behaviour(
  "an alias of an alias leads nowhere",
  [["a", "openai/m", "ok"]],
  { model_group_alias: { x: "a", y: "x" } },
  [{ model: "y" }],
  ["nothing is tried: fails with BadRequestError (400)"],
);
behaviour(
  "an alias has no part in the fallbacks of its target",
  [
    ["a", "openai/m", "500"],
    ["b", "openai/m", "ok"],
  ],
  { num_retries: 0, fallbacks: [{ a: ["b"] }], model_group_alias: { x: "a" } },
  [{ model: "x" }],
  ["#0 500: fails with InternalServerError (500)"],
);
behaviour(
  "the longer wildcard is tried first",
  [
    ["w/*", "openai/*", "ok"],
    ["w/x-*", "openai/x-*", "ok"],
  ],
  {},
  [{ model: "w/x-1" }, { model: "w/y" }],
  ["#1 ok: answered by #1", "#0 ok: answered by #0"],
);
behaviour(
  "deployments of a wildcard never cool down",
  [["w/*", "openai/*", "429,429,429,ok"]],
  { allowed_fails: 0, num_retries: 0 },
  [{ model: "w/x" }, { model: "w/x" }],
  ["#0 429: fails with RateLimitError (429)", "#0 429: fails with RateLimitError (429)"],
);
behaviour(
  "a group's own name goes before a wildcard",
  [
    ["w/*", "openai/*", "ok"],
    ["w/x", "openai/m", "ok"],
  ],
  {},
  [{ model: "w/x" }],
  ["#1 ok: answered by #1"],
);
behaviour(
  "an id names one deployment, cooldowns or not",
  [
    ["a", "openai/m", "429,ok", {}, { id: "one" }],
    ["a", "openai/n", "ok"],
  ],
  { num_retries: 0, cooldown_time: 100 },
  [{ model: "one" }, { model: "one" }],
  ["#0 429: fails with RateLimitError (429)", "#0 ok: answered by #0"],
);
behaviour(
  "a name that is only a litellm model works, but its fallbacks do not",
  [
    ["a", "openai/m", "ok,500"],
    ["b", "openai/n", "ok"],
  ],
  { num_retries: 0, default_fallbacks: ["b"] },
  [{ model: "openai/m" }, { model: "openai/m" }],
  ["#0 ok: answered by #0", "#0 500: fails with InternalServerError (500)"],
);
behaviour(
  "a name that nobody has is refused, default_fallbacks or not",
  [["a", "openai/m", "ok"]],
  { default_fallbacks: ["a"] },
  [{ model: "nowhere" }],
  ["nothing is tried: fails with ProxyModelNotFoundError (400)"],
);
behaviour(
  "a fallback that does not exist is served by the first default fallback",
  [
    ["a", "openai/m", "500"],
    ["b", "openai/m", "ok"],
  ],
  { num_retries: 0, fallbacks: [{ a: ["nowhere"] }], default_fallbacks: ["b"] },
  [{}],
  ["#0 500, #1 ok: answered by #1"],
);
behaviour(
  "weight: one that has it takes everything from those that have none",
  [
    ["a", "openai/m", "ok", { rpm: 1000 }],
    ["a", "openai/n", "ok", { weight: 1 }],
  ],
  {},
  [{}, {}],
  ["#1 ok: answered by #1", "#1 ok: answered by #1"],
);
behaviour(
  "enable_weighted_failover tries the group's others before the fallbacks",
  [...two("500", "ok"), ["b", "openai/m", "ok"]],
  { num_retries: 0, enable_weighted_failover: true, fallbacks: [{ a: ["b"] }] },
  [{}],
  ["#0 500, #1 ok: answered by #1"],
);
behaviour(
  "a blocked deployment is not used",
  [
    ["a", "openai/m", "ok", { weight: 1 }, { blocked: true }],
    ["a", "openai/n", "ok", { weight: 0 }],
  ],
  {},
  [{}],
  ["#1 ok: answered by #1"],
);
behaviour(
  "a deployment of no known provider is dropped",
  [
    ["a", "opnai/m", "ok"],
    ["b", "openai/m", "ok"],
  ],
  { num_retries: 0, fallbacks: [{ a: ["b"] }] },
  [{}],
  ["#1 ok: answered by #1"],
);
behaviour(
  "some HTTP clients send a broken connection's request again",
  [
    ["a", "hosted_vllm/m", "connection,ok"],
    ["b", "openai/m", "connection,ok"],
  ],
  { num_retries: 0 },
  [{}, { model: "b" }],
  ["#0 connection, #0 ok: answered by #0", "#1 connection: fails with InternalServerError (500)"],
);
behaviour(
  "behind some prefixes the OpenAI client retries by itself",
  [["a", "zai/m", "500"]],
  { num_retries: 0 },
  [{}],
  ["#0 500, #0 500, #0 500: fails with InternalServerError (500)"],
);
behaviour(
  "a time-out lasts as long as the deployment's timeout",
  two("timeout,ok", "ok", { timeout: 20, cooldown_time: 5 }),
  { allowed_fails: 0 },
  [{}, { after: 6 }],
  ["#0 timeout, #1 ok: answered by #1", "#0 ok: answered by #0"],
);
behaviour(
  "litellm_settings.num_retries holds where the router has none",
  [["a", "openai/m", "500"]],
  { litellm_settings: { num_retries: 0 } },
  [{}],
  ["#0 500: fails with InternalServerError (500)"],
);

export { documented };
