import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { inRoot } from "./root.ts";

/** What a script says that imports the library, and how it fails. */
function script(code: string): { stdout: string; error: string | undefined } {
  const imports = `
    import { defineConfig, env, group, openai } from "./dist/index.mjs";
    import { build } from "./dist/library.mjs";
    const settings = { general_settings: { master_key: env("LITELLM_MASTER_KEY") } };`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "--eval", imports + code],
    { cwd: inRoot(), encoding: "utf8" },
  );
  return { stdout, error: /^Error: ([\s\S]*?)\n {4}at /m.exec(stderr)?.[1] };
}

test("a script's build takes what the config accepts for a warning", () => {
  const made = script(`
    const groups = [group("muffin", [openai()("gpt-0")])];
    const accept = ["limit/unknown-model", "params/typo"];
    const { findings } = build(defineConfig({ groups, settings, accept }));
    console.log(findings.map(({ severity, rule }) => severity + " " + rule).join("\\n"));`);
  assert.deepEqual(made, {
    stdout: "warning limit/unknown-model\nwarning suppress/stale\n",
    error: undefined,
  });
});

test("a script's build stops at what is no config, with everything that is wrong", () => {
  const made = script(`
    const muffin = group("muffin", [openai()("gpt-5")]);
    build(defineConfig({ groups: [muffin, muffin], models: [muffin], settings }));`);
  assert.deepEqual(made, {
    stdout: "",
    error:
      "models[0]: is a group: it belongs among the groups\n" +
      'groups[1]: the group "muffin" is listed twice; take one out',
  });
});

test("a script's build says what it takes", () => {
  const errors = ["build()", "build([])", 'build(defineConfig({}), { format: "toml" })'].map(
    (call) => script(call).error,
  );
  assert.deepEqual(errors, [
    "build() takes what defineConfig() returns",
    "build() takes what defineConfig() returns",
    "the format toml is not known; there are yaml, json",
  ]);
});

const including = `
    const models = openai().models(["gpt-5"]);
    const inventory = defineConfig({
      models, settings, include: ["more/all.yaml"], fallbacks: { "openai/gpt-5": ["more"] },
    });
    const row = "model_list: [{ model_name: more, litellm_params: { model: deepseek/deepseek-chat, api_key: os.environ/MORE } }]\\n";
    const show = ({ findings, files, generated }) => console.log(JSON.stringify([
      findings.filter(({ severity }) => severity !== "info").map(({ file, line, path, rule }) => [file, line, path, rule].join(" ")),
      files.map(({ name }) => name),
      Object.keys(generated.env),
      JSON.parse(files.find(({ name }) => name === "models.json").text).models.map(({ name }) => name),
    ]));`;

function shown(code: string): unknown {
  const { stdout, error } = script(including + code);
  assert.equal(error, undefined);
  return JSON.parse(stdout);
}

test("a script's build takes included files as texts", () => {
  const texts = `{ "./more/all.yaml": "include: [models.yaml]\\n", "more/models.yaml": row + "litellm_settings: { drop_parms: true }\\n" }`;
  assert.deepEqual(shown(`show(build(inventory, { included: ${texts} }));`), [
    ["more/models.yaml 2 litellm_settings.drop_parms schema/unknown-key"],
    ["config.yaml", "env.json", ".env.example", "models.json", "more/all.yaml", "more/models.yaml"],
    ["LITELLM_MASTER_KEY", "MORE", "OPENAI_API_KEY"],
    ["openai/gpt-5", "more"],
  ]);
});

const unknownName = " 1 router_settings.fallbacks[0].openai/gpt-5[0] ref/fallback-target";

test("a script's build finds that an included text is missing", () => {
  const [findings] = [shown("show(build(inventory, { included: {} }));")].flat();
  assert.deepEqual(findings, [" 1 include include/missing", unknownName]);
});

test("a script's build that is given no texts does not look at what is included", () => {
  assert.deepEqual(shown("show(build(inventory));"), [
    [unknownName],
    ["config.yaml", "env.json", ".env.example", "models.json"],
    ["LITELLM_MASTER_KEY", "OPENAI_API_KEY"],
    ["openai/gpt-5"],
  ]);
});

test("a script's build throws where an included text is no YAML", () => {
  const broken = `{ "more/all.yaml": "a: [1" }`;
  const code = `try { build(inventory, { included: ${broken} }) } catch ({ message }) { console.log(message) }`;
  assert.match(script(including + code).stdout, /^more\/all\.yaml:1:\d+ the file ends within/);
});
