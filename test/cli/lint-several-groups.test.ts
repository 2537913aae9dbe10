import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { part, withFiles } from "./several-files.ts";

const groups = `import { defineConfig, env, group, openaiCompatible } from "muffintin";
const one = openaiCompatible({ name: "one", api_base: "https://one.example/v1", api_key: env("KEY") });
const limits = { model_info: { max_input_tokens: 10, max_output_tokens: 5 } };
export default defineConfig({
  include: ["part.yaml"],
  groups: [group("a", [one("m", limits), one("n", limits)])],
  settings: { general_settings: { master_key: env("KEY") } },
});
`;

test("several paths: group files beside YAML, of which they include one", () => {
  withFiles((lint, cwd) => {
    mkdirSync(path.join(cwd, "groups"));
    writeFileSync(path.join(cwd, "groups/index.ts"), groups);
    writeFileSync(path.join(cwd, "groups/part.yaml"), part);
    const { status, stdout } = lint(["a.yaml", "groups/part.yaml", "groups", "groups/index.ts"]);
    assert.equal(status, 1);
    assert.equal(stdout.split("\n").at(-2)?.slice(0, 20), "2 configs: 2 errors,");
    assert.equal(stdout.match(/groups\/part\.yaml:1:21 error/g)?.length, 1);
    assert.deepEqual(lint(["a.yaml", "groups", "--fix"]), {
      stdout: "",
      stderr: "error: --fix changes YAML files, not group files\n",
      status: 2,
    });
  });
});

test("several paths: a group file beside the one that imports it", () => {
  withFiles((lint, cwd) => {
    const [list, rest] = [/^ {2}groups: (.*),$/m.exec(groups)?.[1] ?? "", "groups: [...all]"];
    mkdirSync(path.join(cwd, "groups"));
    writeFileSync(
      path.join(cwd, "groups/index.ts"),
      `import all from "./all.ts";\n${groups.replace(`groups: ${list}`, rest).replace("part", "../clean")}`,
    );
    const head = groups.slice(0, groups.indexOf("export default"));
    writeFileSync(path.join(cwd, "groups/all.ts"), `${head}export default ${list};\n`);
    const outcome = lint(["groups/all.ts", "groups/index.ts", "-q"]);
    assert.deepEqual([outcome, outcome.stderr], [lint(["groups/index.ts", "-q"]), ""]);
  });
});
