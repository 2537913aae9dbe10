import { behaviour, type Documented, two } from "./behaviour.ts";

export const retries: readonly Documented[] = [
  behaviour(
    "a 401 moves on to another deployment",
    two("401", "ok"),
    {},
    [{}],
    ["#0 401, #1 ok: answered by #1"],
  ),
  behaviour(
    "a 401 of the only deployment is not retried",
    [["a", "openai/m", "401"]],
    {},
    [{}],
    ["#0 401: fails with AuthenticationError (401)"],
  ),
  behaviour(
    "a 404 is not retried, and takes the deployment out",
    two("404", "ok"),
    { cooldown_time: 100 },
    [{}, {}],
    ["#0 404: fails with NotFoundError (404)", "#1 ok: answered by #1"],
  ),
  behaviour(
    "a 400 is not retried, takes nothing out and leads to the fallbacks",
    [
      ["a", "openai/m", "400"],
      ["b", "openai/m", "ok"],
    ],
    { fallbacks: [{ a: ["b"] }] },
    [{}, {}],
    ["#0 400, #1 ok: answered by #1", "#0 400, #1 ok: answered by #1"],
  ),
  behaviour(
    "num_retries of the router",
    [["a", "openai/m", "500"]],
    { num_retries: 1 },
    [{}],
    ["#0 500, #0 500: fails with InternalServerError (500)"],
  ),
  behaviour(
    "num_retries of the deployment beats the router's",
    [["a", "openai/m", "500", { num_retries: 0 }]],
    { num_retries: 3 },
    [{}],
    ["#0 500: fails with InternalServerError (500)"],
  ),
  behaviour(
    "num_retries of the request beats both",
    [["a", "openai/m", "500", { num_retries: 0 }]],
    { num_retries: 3 },
    [{ num_retries: 1 }],
    ["#0 500, #0 500: fails with InternalServerError (500)"],
  ),
  behaviour(
    "a retry policy beats num_retries: 0 of the deployment",
    [["a", "openai/m", "500", { num_retries: 0 }]],
    { retry_policy: { InternalServerErrorRetries: 1 } },
    [{}],
    ["#0 500, #0 500: fails with InternalServerError (500)"],
  ),
  behaviour(
    "a retry policy has a 400 retried",
    [["a", "openai/m", "400,ok"]],
    { retry_policy: { BadRequestErrorRetries: 1 } },
    [{}],
    ["#0 400, #0 ok: answered by #0"],
  ),
  behaviour(
    "model_group_retry_policy beats retry_policy",
    [["a", "openai/m", "500"]],
    {
      retry_policy: { InternalServerErrorRetries: 3 },
      model_group_retry_policy: { a: { InternalServerErrorRetries: 0 } },
    },
    [{}],
    ["#0 500: fails with InternalServerError (500)"],
  ),
];
