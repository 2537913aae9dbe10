import { behaviour, type Documented } from "./behaviour.ts";

export const names: readonly Documented[] = [
  behaviour(
    "an alias",
    [["a", "openai/m", "ok"]],
    { model_group_alias: { x: "a" } },
    [{ model: "x" }],
    ["#0 ok: answered by #0"],
  ),
  behaviour(
    "an alias of an alias leads nowhere",
    [["a", "openai/m", "ok"]],
    { model_group_alias: { x: "a", y: "x" } },
    [{ model: "y" }],
    ["nothing is tried: fails with BadRequestError (400)"],
  ),
  behaviour(
    "an alias has no part in the fallbacks of its target",
    [
      ["a", "openai/m", "500"],
      ["b", "openai/m", "ok"],
    ],
    { num_retries: 0, fallbacks: [{ a: ["b"] }], model_group_alias: { x: "a" } },
    [{ model: "x" }],
    ["#0 500: fails with InternalServerError (500)"],
  ),
  behaviour(
    "the longer wildcard is tried first",
    [
      ["w/*", "openai/*", "ok"],
      ["w/x-*", "openai/x-*", "ok"],
    ],
    {},
    [{ model: "w/x-1" }, { model: "w/y" }],
    ["#1 ok: answered by #1", "#0 ok: answered by #0"],
  ),
  behaviour(
    "deployments of a wildcard never cool down",
    [["w/*", "openai/*", "429,429,429,ok"]],
    { allowed_fails: 0, num_retries: 0 },
    [{ model: "w/x" }, { model: "w/x" }],
    ["#0 429: fails with RateLimitError (429)", "#0 429: fails with RateLimitError (429)"],
  ),
  behaviour(
    "a group's own name goes before a wildcard",
    [
      ["w/*", "openai/*", "ok"],
      ["w/x", "openai/m", "ok"],
    ],
    {},
    [{ model: "w/x" }],
    ["#1 ok: answered by #1"],
  ),
  behaviour(
    "an id names one deployment, cooldowns or not",
    [
      ["a", "openai/m", "429,ok", {}, { id: "one" }],
      ["a", "openai/n", "ok"],
    ],
    { num_retries: 0, cooldown_time: 100 },
    [{ model: "one" }, { model: "one" }],
    ["#0 429: fails with RateLimitError (429)", "#0 ok: answered by #0"],
  ),
  behaviour(
    "a blocked deployment does not answer to its id",
    [["a", "openai/m", "ok", {}, { id: "one", blocked: true }]],
    {},
    [{ model: "one" }],
    ["nothing is tried: fails with ServiceUnavailableError (503)"],
  ),
  behaviour(
    "a name that is only a litellm model works, but its fallbacks do not",
    [
      ["a", "openai/m", "ok,500"],
      ["b", "openai/n", "ok"],
    ],
    { num_retries: 0, default_fallbacks: ["b"] },
    [{ model: "openai/m" }, { model: "openai/m" }],
    ["#0 ok: answered by #0", "#0 500: fails with InternalServerError (500)"],
  ),
  behaviour(
    "a wildcard that hands every name on as it is refuses one of which LiteLLM knows no provider",
    [
      ["*", "*", "ok"],
      ["b", "openai/n", "ok"],
    ],
    { fallbacks: [{ bar: ["b"] }] },
    [{ model: "foo" }, { model: "bar" }, { model: "gpt-4o" }],
    [
      "nothing is tried: fails with BadRequestError (400)",
      "#1 ok: answered by #1",
      "#0 ok: answered by #0",
    ],
  ),
  behaviour(
    "a name that nobody has is refused, default_fallbacks or not",
    [["a", "openai/m", "ok"]],
    { default_fallbacks: ["a"] },
    [{ model: "nowhere" }],
    ["nothing is tried: fails with ProxyModelNotFoundError (400)"],
  ),
  behaviour(
    "a fallback that does not exist is served by the first default fallback",
    [
      ["a", "openai/m", "500"],
      ["b", "openai/m", "ok"],
    ],
    { num_retries: 0, fallbacks: [{ a: ["nowhere"] }], default_fallbacks: ["b"] },
    [{}],
    ["#0 500, #1 ok: answered by #1"],
  ),
];
