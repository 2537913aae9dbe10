import { behaviour, type Documented, type Short } from "./behaviour.ts";

const members = (first: string, second: string): Short[] => [
  ["a", "openai/m", first],
  ["b", "openai/n", second],
  ["c", "openai/o", "500"],
];
const byPriority = {
  group_name: "fast",
  models: ["a", "b"],
  routing_strategy: "priority",
  model_priorities: { a: 1, b: 2 },
};
const shuffled = { group_name: "fast", models: ["a", "b"], routing_strategy: "simple-shuffle" };
const fast = { model: "fast" };

export const routingGroups: readonly Documented[] = [
  behaviour(
    "a routing group is asked by its name, its members by their priorities",
    members("500", "ok"),
    { num_retries: 0, routing_groups: [byPriority] },
    [fast],
    ["#0 500, #1 ok: answered by #1"],
  ),
  behaviour(
    "the deployments of a routing group's members are chosen from together",
    [
      ["a", "openai/m", "ok", { weight: 1 }],
      ["b", "openai/n", "ok", { weight: 0 }],
    ],
    { routing_groups: [shuffled] },
    [fast],
    ["#0 ok: answered by #0"],
  ),
  behaviour(
    "a routing group is a fallback, and has fallbacks",
    members("500", "500"),
    { num_retries: 0, routing_groups: [byPriority], fallbacks: [{ c: ["fast"] }, { fast: ["c"] }] },
    [{ model: "c" }, fast],
    [
      "#2 500, #0 500, #1 500: fails with InternalServerError (500)",
      "#0 500, #1 500, #2 500: fails with InternalServerError (500)",
    ],
  ),
  behaviour(
    "an alias of a routing group",
    members("500", "ok"),
    { num_retries: 0, routing_groups: [byPriority], model_group_alias: { x: "fast" } },
    [{ model: "x" }],
    ["#0 500, #1 ok: answered by #1"],
  ),
  behaviour(
    "a 429 takes a member's only deployment out where its routing group was asked",
    members("429", "ok"),
    { num_retries: 0, routing_groups: [byPriority] },
    [fast, fast],
    ["#0 429, #1 ok: answered by #1", "#1 ok: answered by #1"],
  ),
  behaviour(
    "a 429 of a member that was asked by its own name does not",
    members("429", "ok"),
    { num_retries: 0, routing_groups: [byPriority] },
    [{ model: "a" }, fast],
    ["#0 429: fails with RateLimitError (429)", "#0 429, #1 ok: answered by #1"],
  ),
  behaviour(
    "a routing group that is called like a model is not asked",
    [...members("ok", "ok"), ["fast", "openai/p", "ok"]],
    { routing_groups: [shuffled] },
    [fast],
    ["#3 ok: answered by #3"],
  ),
];
