import { behaviour, type Documented, type Short } from "./behaviour.ts";

export const fallbacks: readonly Documented[] = [
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
  ),
  behaviour(
    "a deployment without order is not used beside one that has it",
    [
      ["a", "openai/m", "500", { order: 1 }],
      ["a", "openai/n", "ok"],
    ],
    { num_retries: 1 },
    [{}],
    ["#0 500, #0 500: fails with InternalServerError (500)"],
  ),
  behaviour(
    "fallback_on_unsupported_params: false keeps a 400 from the fallbacks, and no other error",
    [
      ["a", "openai/m", "400,500"],
      ["b", "openai/m", "ok"],
    ],
    {
      num_retries: 0,
      fallback_on_unsupported_params: false,
      context_window_fallbacks: [{ a: ["b"] }],
      fallbacks: [{ a: ["b"] }],
    },
    [{}, {}],
    ["#0 400: fails with BadRequestError (400)", "#0 500, #1 ok: answered by #1"],
  ),
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
  ),
  behaviour(
    "a circle of fallbacks is gone through once",
    [
      ["a", "openai/m", "500"],
      ["b", "openai/m", "500"],
    ],
    { num_retries: 0, fallbacks: [{ a: ["b"] }, { b: ["a"] }] },
    [{}],
    ["#0 500, #1 500: fails with InternalServerError (500)"],
  ),
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
  ),
  behaviour(
    "max_fallbacks: 0 takes none",
    [
      ["a", "openai/m", "500"],
      ["b", "openai/m", "ok"],
    ],
    { num_retries: 0, max_fallbacks: 0, fallbacks: [{ a: ["b"] }] },
    [{}],
    ["#0 500: fails with InternalServerError (500)"],
  ),
  behaviour(
    "max_fallbacks limits the depth, not the length of a chain",
    ["a", "b", "c", "d"].map((name): Short => [name, "openai/m", name === "d" ? "ok" : "500"]),
    { num_retries: 0, max_fallbacks: 1, fallbacks: [{ a: ["b", "c", "d"] }] },
    [{}],
    ["#0 500, #1 500, #2 500, #3 ok: answered by #3"],
  ),
  behaviour(
    "a fallback with parameters of its own",
    [
      ["a", "openai/m", "500"],
      ["b", "openai/m", "500,ok"],
    ],
    { num_retries: 0, fallbacks: [{ a: [{ model: "b", num_retries: 1 }] }] },
    [{}],
    ["#0 500, #1 500, #1 ok: answered by #1"],
  ),
  behaviour(
    "disable_fallbacks",
    [
      ["a", "openai/m", "500"],
      ["b", "openai/m", "ok"],
    ],
    { num_retries: 0, fallbacks: [{ a: ["b"] }] },
    [{ disable_fallbacks: true }],
    ["#0 500: fails with InternalServerError (500)"],
  ),
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
  ),
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
  ),
  behaviour(
    "context_window_fallbacks of other groups hide the usual fallbacks",
    [
      ["a", "openai/m", "context"],
      ["b", "openai/m", "ok"],
    ],
    { fallbacks: [{ a: ["b"] }], context_window_fallbacks: [{ b: ["a"] }] },
    [{}],
    ["#0 context: fails with ContextWindowExceededError (400)"],
  ),
  behaviour(
    "without context_window_fallbacks the usual ones are taken",
    [
      ["a", "openai/m", "context"],
      ["b", "openai/m", "ok"],
    ],
    { fallbacks: [{ a: ["b"] }] },
    [{}],
    ["#0 context, #1 ok: answered by #1"],
  ),
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
  ),
  behaviour(
    "content_policy_fallbacks",
    [
      ["a", "openai/m", "content-policy"],
      ["b", "openai/m", "ok"],
    ],
    { content_policy_fallbacks: [{ a: ["b"] }] },
    [{}],
    ["#0 content-policy, #1 ok: answered by #1"],
  ),
  behaviour(
    "a filtered answer is passed on where nothing stands in for it",
    [["a", "openai/m", "content-filter"]],
    {},
    [{}],
    ["#0 content-filter: answered by #0"],
  ),
  behaviour(
    "a filtered answer is replaced where something does",
    [
      ["a", "openai/m", "content-filter"],
      ["b", "openai/m", "ok"],
    ],
    { content_policy_fallbacks: [{ a: ["b"] }] },
    [{}],
    ["#0 content-filter, #1 ok: answered by #1"],
  ),
];
