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
      'groups[1]: a group called "muffin" exists already; put the deployments into one group',
  });
});
