import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judge } from "../../src/rehearse/judge.ts";
import { planOf } from "../../src/rehearse/plan.ts";
import type { Observation, Rehearsal } from "../../src/rehearse/rehearsal.ts";
import type { Seen } from "../../src/rehearse/upstream.ts";
import { stage } from "./stage.ts";

const row = (name: string, model: string, params: object = {}, info: object = {}) => ({
  model_name: name,
  litellm_params: { model, api_key: "os.environ/KEY", ...params },
  model_info: info,
});

const json = (content: string): string =>
  JSON.stringify({ choices: [{ message: { role: "assistant", content } }] });
const failure = (message: string): string => JSON.stringify({ error: { message } });

const seen = (index: number, status = 200, complaint?: string): Seen => ({
  ...{ rehearsal: "r1", mark: `d${index}`, path: "/v1/chat/completions", headers: [], body: {} },
  ...{ model: "", streamed: false, status, complaint },
});

const rehearsal = (goal: Rehearsal["goal"], more: Partial<Rehearsal> = {}): Rehearsal => ({
  ...{ id: "r1", goal, kind: "chat", model: "a", asked: "a", down: new Map() },
  ...more,
});

const observed = (
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
const on = stage(config);
const empty = { ...planOf(on), subjects: [], turns: [] };

const told = (...all: Observation[]): string[] =>
  judge(on, empty, all).surprises.map(
    ({ path, kinds, message }) => `${path.join(".")} (${kinds.join(", ")}) ${message}`,
  );

const reach = { goal: "deployment", index: 0 } as const;

describe("a deployment", () => {
  it("that answers is no surprise", () => {
    assert.deepEqual(told(observed(rehearsal(reach), [seen(0)])), []);
  });

  it("whose vendor complains", () => {
    const text = failure("litellm.NotFoundError: no");
    assert.deepEqual(
      told(
        observed(rehearsal(reach), [seen(0, 404, "api_base has no /v1")], text, 404),
        observed(
          rehearsal(reach, { kind: "tools" }),
          [seen(0, 404, "api_base has no /v1")],
          text,
          404,
        ),
      ),
      ["model_list.0.litellm_params.api_base (chat, tools) api_base has no /v1"],
    );
  });

  it("that LiteLLM does not ask", () => {
    const text = failure(
      "litellm.BadRequestError: BadRequestError: Missing credentials\n\nLiteLLM: model group 'a' failed",
    );
    assert.deepEqual(told(observed(rehearsal(reach), [], text, 400)), [
      "model_list.0.litellm_params.model (chat) LiteLLM answers 400 and asks nobody: BadRequestError: Missing credentials",
    ]);
  });

  it("that LiteLLM drops", () => {
    const one = rehearsal({ goal: "deployment", index: 2 });
    assert.deepEqual(told(observed(one, [], failure("no"), 400)), [
      'model_list.2.litellm_params.model (chat) LiteLLM drops the deployment at its start: LiteLLM knows no provider of "opnai/three"',
    ]);
  });

  it("in whose place another is asked", () => {
    assert.deepEqual(told(observed(rehearsal(reach), [seen(1)])), [
      "model_list.0.litellm_params.model (chat) LiteLLM asks model_list[1] in its place",
    ]);
  });

  it("that streams without being asked to", () => {
    const text = `data: ${json("muffin")}\n\ndata: [DONE]\n\n`;
    assert.deepEqual(told(observed(rehearsal(reach), [seen(0)], text)), [
      "model_list.0.litellm_params.model (chat) the client asks for one answer and gets a stream: is `stream` set in litellm_params? Leave it to the client",
    ]);
  });

  it("whose tool call is lost", () => {
    assert.deepEqual(told(observed(rehearsal(reach, { kind: "tools" }), [seen(0)])), [
      "model_list.0.litellm_params.model (tools) the vendor calls the tool, and the call does not reach the client",
    ]);
  });

  it("whose answer LiteLLM fails on", () => {
    assert.deepEqual(
      told(observed(rehearsal(reach), [seen(0)], failure("litellm.APIError: odd"), 500)),
      [
        "model_list.0.litellm_params.model (chat) the vendor answers, and LiteLLM fails on it with 500: APIError: odd",
      ],
    );
  });

  it("of which no answer comes", () => {
    const one = { ...observed(rehearsal(reach), [seen(0)]), raw: undefined };
    assert.deepEqual(told(one), [
      "model_list.0.litellm_params.model (chat) no answer came within a minute",
    ]);
  });
});

describe("a name", () => {
  it("that another answers", () => {
    const one = rehearsal({ goal: "name", indexes: [1] }, { model: "b", asked: "b" });
    assert.deepEqual(told(observed(one, [seen(0)])), [
      "model_list (chat) it is answered by model_list[0], which is not one of its deployments",
    ]);
  });

  it("that is an alias of nothing", () => {
    const one = rehearsal({ goal: "name", indexes: [] }, { model: "x", asked: "x" });
    assert.deepEqual(told(observed(one, [], failure("litellm.BadRequestError: who?"), 400)), [
      'router_settings.model_group_alias.x (chat) the alias stands for "nothing", which no model_name or wildcard serves: LiteLLM answers 400 and asks nobody: BadRequestError: who?',
    ]);
  });
});

const fallback = (to: string, indexes: number[], narrow: number[] = []): Rehearsal["goal"] => {
  const path = ["router_settings", "fallbacks", 0, "a", 0];
  return { goal: "fallback", failing: ["a"], to, indexes, narrow, list: "fallbacks", path };
};
const down: Rehearsal["down"] = new Map([[0, "error"]]);

describe("a fallback", () => {
  it("that answers is no surprise, and the simulated router agrees", () => {
    const one = observed(rehearsal(fallback("b", [1, 3]), { down }), [seen(0, 500), seen(1)]);
    assert.deepEqual(judge(on, empty, [one]), { surprises: [], notes: [] });
  });

  it("that nobody serves", () => {
    const one = rehearsal(fallback("bb", []), { down });
    assert.deepEqual(told(observed(one, [seen(0, 500)], failure("no"), 500)), [
      'router_settings.fallbacks.0.a.0 (fallback) no model_name, alias or wildcard serves the fallback "bb": when "a" fails, nobody answers there. Did you mean "b"?',
    ]);
  });

  it("that is what fails itself", () => {
    const one = rehearsal(fallback("a", [0]), { down });
    assert.deepEqual(told(observed(one, [seen(0, 500)], failure("no"), 500)), [
      'router_settings.fallbacks.0.a.0 (fallback) the fallback "a" is served by what fails with "a" itself, so that it never helps: name another',
    ]);
  });

  it("that takes no longer prompts, even where luck has another answer", () => {
    const one = observed(rehearsal(fallback("b", [1, 3], [3]), { down }), [seen(0, 500), seen(1)]);
    assert.deepEqual(told(one), [
      'router_settings.fallbacks.0.a.0 (fallback) a prompt that is too long for "a" goes to "b", and openai/four takes no longer ones: name a model with more room',
    ]);
  });

  it("that is not asked", () => {
    const one = rehearsal(fallback("b", [1, 3]), { down });
    assert.deepEqual(
      told(observed(one, [seen(0, 500)], failure("litellm.InternalServerError: no"), 500)),
      [
        'router_settings.fallbacks.0.a.0 (fallback) when a fails, the fallback "b" is not asked: the client gets 500: InternalServerError: no',
      ],
    );
  });

  it("whose own deployment was told of already", () => {
    const direct = rehearsal({ goal: "deployment", index: 1 }, { model: "b", asked: "d1" });
    const one = rehearsal(fallback("b", [1, 3]), { down });
    assert.deepEqual(
      told(
        observed(direct, [seen(1, 401, "the key of another")], failure("no"), 401),
        observed(one, [seen(0, 500), seen(1, 401, "the key of another")], failure("no"), 401),
      ),
      ["model_list.1.litellm_params.model (chat) the key of another"],
    );
  });

  it("that is listed for a name that nobody has", () => {
    const path = ["router_settings", "fallbacks", 1, "z"];
    const one = rehearsal({ goal: "source", list: "fallbacks", path }, { model: "z", asked: "z" });
    assert.deepEqual(told(observed(one, [], failure("no"), 400)), [
      'router_settings.fallbacks.1.z (fallback) fallbacks has a list for "z", which no model_name or alias is called: it is never used',
    ]);
  });
});

describe("when everything fails", () => {
  const all: Rehearsal["down"] = new Map([0, 1, 2, 3].map((index) => [index, "error"]));

  it("the error arrives", () => {
    const one = rehearsal({ goal: "error" }, { down: all });
    const asked = [seen(0, 500), seen(1, 500)];
    assert.deepEqual(judge(on, empty, [observed(one, asked, failure("no"), 500)]), {
      surprises: [],
      notes: [],
    });
  });

  it("an answer is a surprise", () => {
    const one = rehearsal({ goal: "error" }, { down: all });
    assert.deepEqual(told(observed(one, [])), [
      "model_list (error) it answers although every vendor fails: something answers in their place",
    ]);
  });

  it("the way that simulate does not expect is noted", () => {
    const one = rehearsal({ goal: "error" }, { down: all });
    assert.deepEqual(judge(on, empty, [observed(one, [seen(0, 500)], failure("no"), 500)]).notes, [
      '"a" with errors: LiteLLM asks #0 of model_list, muffintin simulate says #0, #1',
    ]);
  });
});

describe("a deployment of a group", () => {
  const spread = (one: object, two: object) => {
    const config = { model_list: [row("a", "openai/one", one), row("a", "openai/two", two)] };
    const own = stage(config);
    const turn = (index: number) =>
      observed(rehearsal({ goal: "sibling" }, { first: "error" }), [seen(index, 500), seen(0)]);
    const { surprises } = judge(own, planOf(own), [turn(0), turn(1)]);
    return surprises.map(({ path, message }) => `${path.join(".")} ${message}`);
  };

  it("that is asked is no surprise", () => {
    assert.deepEqual(spread({ rpm: 1 }, { rpm: 2 }), []);
  });

  it("without the rpm that its sibling has is never asked", () => {
    assert.deepEqual(spread({ rpm: 1 }, {}), [
      "model_list.1.litellm_params.model openai/two is never asked while another of its group is up, because its siblings state rpm and it does not: state one for each",
    ]);
  });

  it("without weight is never asked", () => {
    assert.deepEqual(spread({ weight: 1 }, { weight: 0 }), [
      "model_list.1.litellm_params.weight openai/two is never asked while another of its group is up, because its weight is 0: give it a share, or take the deployment out",
    ]);
  });
});
