import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judge } from "../../src/rehearse/judge.ts";
import type { Rehearsal } from "../../src/rehearse/rehearsal.ts";
import { empty, failure, observed, on, rehearsal, seen, told } from "./observed.ts";

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
