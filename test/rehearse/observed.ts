import { judge } from "../../src/rehearse/judge.ts";
import { planOf } from "../../src/rehearse/plan.ts";
import type { Observation, Rehearsal } from "../../src/rehearse/rehearsal.ts";
import type { Seen } from "../../src/rehearse/upstream.ts";
import { stage } from "./stage.ts";

/** A row of model_list. */
export const row = (name: string, model: string, params: object = {}, info: object = {}) => ({
  model_name: name,
  litellm_params: { model, api_key: "os.environ/KEY", ...params },
  model_info: info,
});

export const json = (content: string): string =>
  JSON.stringify({ choices: [{ message: { role: "assistant", content } }] });
export const failure = (message: string): string => JSON.stringify({ error: { message } });

/** A request that a vendor got. */
export const seen = (index: number, status = 200, complaint?: string): Seen => ({
  ...{ rehearsal: "r1", mark: `d${index}`, path: "/v1/chat/completions", headers: [], body: {} },
  ...{ model: "", streamed: false, status, complaint },
});

export const rehearsal = (goal: Rehearsal["goal"], more: Partial<Rehearsal> = {}): Rehearsal => ({
  ...{ id: "r1", goal, kind: "chat", model: "a", asked: "a", down: new Map() },
  ...more,
});

/** What came of a rehearsal. */
export const observed = (
  one: Rehearsal,
  vendors: Seen[],
  text = json("muffin from d0"),
  status = 200,
): Observation => ({ rehearsal: one, raw: { status, type: "", text }, ms: 1, seen: vendors });

const config = {
  model_list: [
    row("a", "openai/one", { api_base: "https://muffin.example/v1", rpm: 4 }),
    row("b", "openai/two"),
    row("c", "opnai/three"),
    row("b", "openai/four"),
  ],
  router_settings: {
    num_retries: 0,
    model_group_alias: { x: "nothing" },
    fallbacks: [{ a: ["b"] }],
  },
};
/** The config that is rehearsed, of which nothing has been tried yet. */
export const on = stage(config);
export const empty = { ...planOf(on), subjects: [], turns: [] };

/** The surprises, each in a line. */
export const told = (...all: Observation[]): string[] =>
  judge(on, empty, all).surprises.map(
    ({ path, kinds, message }) => `${path.join(".")} (${kinds.join(", ")}) ${message}`,
  );
