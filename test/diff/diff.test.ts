import assert from "node:assert/strict";
import { test } from "node:test";
import { diff } from "../../src/diff/diff.ts";
import { formats, writeDiff } from "../../src/diff/write.ts";
import { shownValue } from "../../src/shown-value.ts";
import { runCli } from "../cli/run-cli.ts";
import { matchesGolden } from "../golden.ts";
import { inRoot } from "../root.ts";
import { compare, known, side } from "./sides.ts";

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

test("a secret in the place of a mapping, and a webhook, are not shown", () => {
  const leaf = (value: string) => shownValue("cache_params", value);
  assert.deepEqual(
    [
      leaf("password=hunter2secretpw"),
      leaf("https://hooks.slack.com/services/T00000000/B00000000/abcdefgh"),
      leaf("redis://user:pw@host:6379"),
      leaf("redis"),
    ],
    ["(literal)", "(literal)", "redis://…@host:6379", "redis"],
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

test("one deployment in the place of another is a replacement, with what differs", () => {
  const changes = compare(
    { models: { a: [{ model: "openai/x", rpm: 1 }, "groq/y"] } },
    { models: { a: [{ model: "openai/z", rpm: 2 }, "groq/y"] } },
  );
  assert.deepEqual(
    changes
      .filter(({ kind }) => kind !== "consequence")
      .map(({ kind, message }) => [kind, message]),
    [
      ["deployment-replaced", "openai/z replaces openai/x"],
      ["params", "rpm: 1 -> 2"],
    ],
  );
});

test("what is the same for many is said once, but in JSON", () => {
  const names = ["a", "b", "c", "d", "e", "f"];
  const models = (extra: object) =>
    Object.fromEntries(names.map((name) => [name, { model: `openai/${name}`, ...extra }]));
  const found = diff(
    side({ models: models({}) }),
    side({ models: models({ max_retries: 0 }), router: { default_fallbacks: ["a"] } }),
    known,
  );
  assert.equal(found.changes.length, 12);
  assert.equal(
    writeDiff(found, "human", false),
    `x -> x

Consequences
  ! each of 5 names gains a fallback: a (b, c, d, e, f)

Deployments
  6 deployments of a, b, c, d and 2 more
    ~ max_retries: now 0

Settings
  + router_settings.default_fallbacks: now ["a"]
`,
  );
  assert.equal(
    writeDiff(found, "markdown", false),
    `### muffintin: \`x\` → \`x\`

> [!WARNING]
> - each of 5 names gains a fallback: a (b, c, d, e, f)

<details open><summary>Deployments: 6 changes</summary>

| Name | | Deployment |
| --- | --- | --- |
| 6 deployments of a, b, c, d and 2 more | changed | max\\_retries: now 0 |

</details>

<details open><summary>Settings: 1 change</summary>

- added: router\\_settings.default\\_fallbacks: now \\["a"\\]

</details>
`,
  );
});

test("a comment stays within what a pull request takes", () => {
  const models = Object.fromEntries(
    Array.from({ length: 3000 }, (_, index) => [`name-${index}`, `openai/model-${index}`]),
  );
  const text = writeDiff(diff(side({ models: {} }), side({ models }), known), "markdown", false);
  assert.match(text, /<details><summary>Models: 3,000 changes<\/summary>/);
  assert.match(text, /… and 2,900 more\./);
  assert.ok(text.length < 65_536, `${text.length} characters`);
});

test("what is the same for several deployments of one model is one line", () => {
  const keys = ["A", "B", "C"].map((key) => ({ model: "openai/x", api_key: `os.environ/${key}` }));
  const found = diff(
    side({ models: { a: keys } }),
    side({ models: { a: keys.map((each) => ({ ...each, rpm: 7 })) } }),
    known,
  );
  assert.match(writeDiff(found, "human", false), /\n {4}~ 3 × openai\/x: rpm: now 7\n$/);
});
