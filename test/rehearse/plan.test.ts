import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { planOf } from "../../src/rehearse/plan.ts";
import type { Rehearsal } from "../../src/rehearse/rehearsal.ts";
import type { Mapping } from "../../src/yaml/read-values.ts";
import { stage } from "./stage.ts";

const row = (name: string, model: string, params: object = {}, info: object = {}) => ({
  model_name: name,
  litellm_params: { model, api_key: "os.environ/KEY", ...params },
  model_info: info,
});

/** `chat a as d1: deployment 1, 0 error` */
function line({ kind, model, asked, goal, down, first }: Rehearsal): string {
  const name = model === asked ? model : `${model} as ${asked}`;
  const wanted =
    goal.goal === "deployment"
      ? `deployment ${goal.index}`
      : goal.goal === "name"
        ? `one of ${goal.indexes.join(" ")}`
        : goal.goal === "fallback"
          ? `${goal.list} to ${goal.to} (${goal.indexes.join(" ")})${goal.narrow.length > 0 ? ` narrow ${goal.narrow.join(" ")}` : ""}`
          : goal.goal;
  const broken = [...down].map(([index, trouble]) => `${index} ${trouble}`);
  return [`${kind} ${name}: ${wanted}`, ...broken, ...(first ? [`first ${first}`] : [])].join(", ");
}

const lines = (config: Mapping, only: string[] = []): string[] =>
  planOf(stage(config), only).rehearsals.map(line);

describe("what is rehearsed", () => {
  it("every kind that a deployment takes, and its error", () => {
    const model_list = [
      row("seeing", "openai/gpt-4o"),
      row("vectors", "openai/text-embedding-3-small"),
    ];
    assert.deepEqual(lines({ model_list }), [
      "chat seeing: deployment 0",
      "stream seeing: deployment 0",
      "messages seeing: deployment 0",
      "messages stream seeing: deployment 0",
      "tools seeing: deployment 0",
      "image seeing: deployment 0",
      "embedding vectors: deployment 1",
      "chat seeing: error, 0 error, 1 error",
      "embedding vectors: error, 0 error, 1 error",
    ]);
  });

  it("a model of another mode not at all, and the reason is told", () => {
    const config = {
      model_list: [row("paint", "openai/dall-e-3", {}, { mode: "image_generation" })],
    };
    const { rehearsals, parts } = planOf(stage(config));
    assert.deepEqual(
      { rehearsals, parts: [...parts] },
      {
        rehearsals: [],
        parts: [[0, { why: 'mode "image_generation"' }]],
      },
    );
  });

  it("several deployments of a name by their ids, and each in its turn", () => {
    const blind = { supports_function_calling: false };
    const model_list = [
      row("pair", "openai/one", { rpm: 3 }, blind),
      row("pair", "openai/two", { rpm: 1 }, { ...blind, id: "second" }),
    ];
    const { rehearsals, turns } = planOf(stage({ model_list }));
    assert.deepEqual(
      { lines: rehearsals.map(line), turns },
      {
        lines: [
          "chat pair as d0: deployment 0",
          "stream pair as d0: deployment 0",
          "messages pair as d0: deployment 0",
          "messages stream pair as d0: deployment 0",
          "chat pair as second: deployment 1",
          "stream pair as second: deployment 1",
          "messages pair as second: deployment 1",
          "messages stream pair as second: deployment 1",
          "chat pair: one of 0 1",
          "chat pair: error, 0 error, 1 error",
        ],
        turns: [{ model: "pair", asked: "pair", indexes: [0, 1], atMost: 49 }],
      },
    );
  });

  const plain = { supports_function_calling: false, mode: "embedding" };
  const three = ["a", "b", "c"].map((name) => row(name, `openai/${name}`, {}, plain));
  const ways = (settings: object, model_list: object[] = three): string[] =>
    lines({ model_list, router_settings: settings }).filter(
      (text) => !/: (?:deployment|error|one of)/.test(text),
    );

  it("each target of a list, with all before it failing", () => {
    assert.deepEqual(ways({ fallbacks: [{ a: ["b", "c"] }] }), [
      "embedding a: fallbacks to b (1), 0 error",
      "embedding a: fallbacks to b (1), 0 rate limit",
      "embedding a: fallbacks to b (1), 0 key",
      "embedding a: fallbacks to c (2), 0 error, 1 error",
    ]);
  });

  it("the fallbacks of a fallback fail before the next target is asked", () => {
    const settings = { fallbacks: [{ a: ["b", "c"] }, { b: ["d"] }] };
    const [, , , last] = ways(settings, [...three, row("d", "openai/d", {}, plain)]);
    assert.equal(last, "embedding a: fallbacks to c (2), 0 error, 1 error, 3 error");
  });

  it("default_fallbacks for each name without its own, in full for one", () => {
    const settings = { fallbacks: [{ a: ["b"] }], default_fallbacks: ["b", "c"] };
    assert.deepEqual(
      ways(settings, [
        ...three,
        row("d", "openai/d", {}, plain),
        row("e", "openai/e", {}, plain),
      ]).slice(3),
      [
        "embedding d: default_fallbacks to b (1), 3 error",
        "embedding d: default_fallbacks to b (1), 3 rate limit",
        "embedding d: default_fallbacks to b (1), 3 key",
        "embedding d: default_fallbacks to c (2), 3 error, 1 error",
        "embedding e: default_fallbacks to b (1), 4 error",
      ],
    );
  });

  it("a context fallback with less room refuses the prompt too", () => {
    const sized = (name: string, max_input_tokens: number) =>
      row(name, `openai/${name}`, {}, { ...plain, max_input_tokens });
    const settings = { context_window_fallbacks: [{ a: ["b"] }] };
    assert.deepEqual(ways(settings, [sized("a", 2000), sized("b", 1000)]), [
      "embedding a: context_window_fallbacks to b (1) narrow 1, 0 context, 1 context",
    ]);
    assert.deepEqual(ways(settings, [sized("a", 1000), sized("b", 2000)]), [
      "embedding a: context_window_fallbacks to b (1), 0 context",
    ]);
  });

  it("a list for a name that nobody has", () => {
    assert.deepEqual(ways({ fallbacks: [{ nobody: ["b"] }] }), ["chat nobody: source"]);
  });

  it("a wildcard by a name that the config uses", () => {
    const model_list = [
      row("a", "openai/a", {}, plain),
      row("openrouter/*", "openrouter/*", {}, plain),
    ];
    const settings = { fallbacks: [{ a: ["openrouter/z-ai/glm-4.6"] }] };
    const [, asked] = lines({ model_list, router_settings: settings });
    assert.equal(asked, "embedding openrouter/* as openrouter/z-ai/glm-4.6: deployment 1");
  });

  it("an alias, which may stand for nothing", () => {
    const aliases = { short: "a", lost: "nothing" };
    const found = lines({ model_list: three, router_settings: { model_group_alias: aliases } });
    assert.deepEqual(
      found.filter((text) => /short|lost/.test(text)),
      [
        "embedding short: one of 0",
        "chat lost: one of ",
        "embedding short: error, 0 error, 1 error, 2 error",
      ],
    );
  });

  it("--only one name", () => {
    assert.deepEqual(lines({ model_list: three }, ["b"]), [
      "embedding b: deployment 1",
      "embedding b: error, 0 error, 1 error, 2 error",
    ]);
  });
});
