import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judge } from "../../src/rehearse/judge.ts";
import { planOf } from "../../src/rehearse/plan.ts";
import { failure, json, observed, rehearsal, row, seen, told } from "./observed.ts";
import { stage } from "./stage.ts";

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

  it("that LiteLLM drops, where every other request fails alike", () => {
    const one = rehearsal({ goal: "deployment", index: 2 });
    const tools = rehearsal({ goal: "deployment", index: 2 }, { kind: "tools" });
    const text = failure("no healthy deployments");
    assert.deepEqual(told(observed(one, [], text, 400), observed(tools, [], text, 400)), [
      'model_list.2.litellm_params.model (chat, tools) LiteLLM drops the deployment at its start: LiteLLM knows no provider of "opnai/three"',
    ]);
  });

  it("in whose place another is asked", () => {
    assert.deepEqual(told(observed(rehearsal(reach), [seen(1)])), [
      "model_list.0.litellm_params.model (chat) LiteLLM asks model_list[1] in its place",
    ]);
  });

  it("that an alias of the same name hides", () => {
    const own = stage({
      model_list: [row("a", "openai/one"), row("b", "openai/two")],
      router_settings: { model_group_alias: { a: "b" } },
    });
    const { surprises } = judge(own, planOf(own), [observed(rehearsal(reach), [seen(1)])]);
    assert.deepEqual(
      surprises.map(({ message }) => message),
      [
        'the alias of the same name stands for "b", and LiteLLM asks model_list[1] in its place: rename the alias',
      ],
    );
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

  it("whose address leads nowhere is told of once", () => {
    const config = {
      model_list: [row("a", "openai/one", { api_base: "muffin" }), row("a", "openai/two")],
    };
    const own = stage(config);
    const text = failure("litellm.APIConnectionError: Connection error.");
    const turn = observed(rehearsal({ goal: "sibling" }, { first: "error" }), [
      seen(1, 500),
      seen(1),
    ]);
    const { surprises } = judge(own, planOf(own), [
      observed(rehearsal(reach), [], text, 500),
      turn,
    ]);
    assert.deepEqual(
      surprises.map(({ path, kinds, message }) => [path.join("."), ...kinds, message]),
      [
        [
          "model_list.0.litellm_params.api_base",
          "chat",
          "api_base has no https:// or http://, so that LiteLLM reaches nobody",
        ],
      ],
    );
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
