import assert from "node:assert/strict";
import { test } from "node:test";
import type { Change, Side } from "../../src/diff/change.ts";
import { diff } from "../../src/diff/diff.ts";
import { formats } from "../../src/diff/write.ts";
import { readCatalogue, readModels } from "../../src/litellm/catalogue.ts";
import { runCli } from "../cli/run-cli.ts";
import { matchesGolden } from "../golden.ts";
import { inRoot } from "../root.ts";

const directory = inRoot("src/litellm/catalogue");
const known = { catalogue: readCatalogue(directory), models: readModels(directory).models };

type Spec = { models: object; router?: object };

/** A config of `{ name: [litellm model, …] }`. */
function side({ models, router }: Spec, live = false): Side {
  const model_list = Object.entries(models).flatMap(([model_name, members]) =>
    [members].flat().map((model) => ({
      model_name,
      litellm_params: typeof model === "string" ? { model } : model,
    })),
  );
  const router_settings = router === undefined ? {} : { router_settings: router };
  return { label: "x", config: { model_list, ...router_settings }, live };
}

const compare = (old: Spec, now: Spec): Change[] => diff(side(old), side(now), known).changes;
const follows = (old: Spec, now: Spec): string[] =>
  compare(old, now)
    .filter(({ kind }) => kind === "consequence")
    .map(({ message }) => message);

for (const format of formats) {
  test(`everything that can differ, as ${format}`, () => {
    const { stdout, stderr, status } = runCli(
      ["diff", "old.yaml", "new.yaml", "--format", format],
      { cwd: inRoot("test/fixtures/diff") },
    );
    assert.deepEqual({ stderr, status }, { stderr: "", status: 1 });
    assert.ok(!/sk-/.test(stdout), "a literal secret is shown");
    matchesGolden(`diff/${format}.txt`, stdout, "diff/diff");
  });
}

test("the same config twice is no difference", () => {
  assert.deepEqual(
    runCli(["diff", "old.yaml", "old.yaml"], { cwd: inRoot("test/fixtures/diff") }),
    { stdout: "old.yaml -> old.yaml: no difference\n", stderr: "", status: 0 },
  );
});

test("the order of keys, deployments and groups is no difference", () => {
  assert.deepEqual(
    compare(
      { models: { a: [{ model: "openai/x", rpm: 1 }, "groq/y"], b: "openai/z" } },
      { models: { b: "openai/z", a: ["groq/y", { rpm: 1, model: "openai/x" }] } },
    ),
    [],
  );
});

const cases: [string, Spec, Spec, string[]][] = [
  [
    "the last fallback is taken away",
    { models: { a: "openai/x", b: "openai/y" }, router: { fallbacks: [{ a: ["b"] }] } },
    { models: { a: "openai/x", b: "openai/y" } },
    ["a loses its last fallback"],
  ],
  [
    "a model is left to a wildcard",
    { models: { "openai/x": "openai/x", "openai/*": "openai/*" } },
    { models: { "openai/*": "openai/*" } },
    ["openai/x is now served only by the wildcard openai/*"],
  ],
  [
    "a model goes",
    { models: { a: "openai/x", b: "openai/y" } },
    { models: { a: "openai/x" } },
    ["b is no longer served: its requests are refused"],
  ],
  [
    "a model goes where there is a default fallback",
    { models: { a: "openai/x", b: "openai/y" }, router: { default_fallbacks: ["a"] } },
    { models: { a: "openai/x" }, router: { default_fallbacks: ["a"] } },
    ["b is no longer served: its requests go to the default fallback a"],
  ],
  [
    "a fallback's target goes",
    {
      models: { a: "openai/x", b: "openai/y", c: "openai/z" },
      router: { fallbacks: [{ a: ["b", "c"] }] },
    },
    { models: { a: "openai/x", b: "openai/y" }, router: { fallbacks: [{ a: ["b", "c"] }] } },
    ["the fallback of a to c leads nowhere now", "c is no longer served: its requests are refused"],
  ],
  [
    "an alias stands for another model",
    { models: { a: "openai/x", b: "openai/y" }, router: { model_group_alias: { c: "a" } } },
    { models: { a: "openai/x", b: "openai/y" }, router: { model_group_alias: { c: "b" } } },
    ["c now stands for b instead of a"],
  ],
  [
    "a group is down to one deployment",
    { models: { a: ["openai/x", "groq/y"] } },
    { models: { a: "openai/x" } },
    ["a is down to one deployment, and nothing stands in for it"],
  ],
  [
    "a deployment without the rpm of its siblings",
    {
      models: {
        a: [
          { model: "openai/x", rpm: 1 },
          { model: "openai/y", rpm: 1 },
        ],
      },
    },
    { models: { a: [{ model: "openai/x", rpm: 1 }, { model: "openai/y" }] } },
    [
      "openai/y of a is never asked while its siblings are well",
      "a spreads its requests anew: openai/x 50 % -> 100 %",
    ],
  ],
  [
    "a deployment without a provider",
    { models: { a: "openai/x" } },
    { models: { a: "openai/x", b: "nobody/y" } },
    ['LiteLLM drops model_list[1]: LiteLLM knows no provider of "nobody/y"'],
  ],
];
for (const [what, old, now, sentences] of cases) {
  test(`what follows when ${what}`, () => assert.deepEqual(follows(old, now), sentences));
}

test("a deployment in another group has moved", () => {
  const changes = compare(
    { models: { a: ["openai/x", "openai/y"], b: "openai/z" } },
    { models: { a: "openai/x", b: ["openai/z", "openai/y"] } },
  );
  assert.deepEqual(
    changes.filter(({ kind }) => kind !== "consequence").map(({ message }) => message),
    ["openai/y moves here from a"],
  );
});

test("a running proxy that fills wildcards and lists aliases is no difference", () => {
  const written = side({
    models: { a: { model: "openai/x", api_key: "os.environ/KEY" }, "openai/*": "openai/*" },
    router: { model_group_alias: { z: "a" } },
  });
  const live = side(
    {
      models: {
        a: { model: "openai/x", use_litellm_proxy: false },
        "openai/gpt-5": "openai/gpt-5",
        "openai/o3": "openai/o3",
        z: { model: "openai/x", use_litellm_proxy: false },
      },
    },
    true,
  );
  assert.deepEqual(diff(written, live, known).changes, []);
  assert.deepEqual(diff(live, written, known).changes, []);
});

test("a name that the config has beside a wildcard is not told twice", () => {
  const written = side({ models: { "openai/x": "openai/x", "openai/*": "openai/*" } });
  const model = (name: string, id: string) => ({
    ...{ model_name: name, litellm_params: { model: name }, model_info: { id } },
  });
  for (const id of ["wild", "own"]) {
    const config = {
      model_list: [model("openai/x", "own"), model("openai/x", id), model("openai/y", "wild")],
    };
    assert.deepEqual(diff(written, { label: "live", config, live: true }, known).changes, []);
  }
});

test("a proxy that nobody has logged in to GitHub says why it lacks deployments", () => {
  const written = side({ models: { a: ["openai/x", "github_copilot/y"] } });
  const live = side({ models: { a: "openai/x" } }, true);
  assert.deepEqual(
    diff(written, live, known).changes.map(({ message }) => message),
    [
      "the proxy serves nothing of github_copilot: LiteLLM drops such deployments when it starts before a log-in",
      "github_copilot/y",
    ],
  );
});
