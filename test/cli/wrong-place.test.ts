import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { runCli, withDirectory } from "./run-cli.ts";

const config = `model_list:
  - { model_name: chat, litellm_params: { model: openai/gpt-4.1-mini } }
general_settings: { master_key: os.environ/KEY }
`;
const index = `import { defineConfig, env, openai } from "muffintin";
export default defineConfig({
  models: openai().models(["gpt-4.1-mini"]),
  settings: { general_settings: { master_key: env("KEY") } },
});
`;
const files = {
  "config.yaml": config,
  "empty.yaml": "",
  "list.yaml": "- a\n",
  "built/config.yaml": config,
  "project/groups/index.ts": index,
};
const env = { KEY: "k", OPENAI_API_KEY: "k" };

type Run = (...args: string[]) => { stdout: string; stderr: string; status: number | null };

const withFiles = (use: (run: Run, cwd: string) => void): void =>
  withDirectory((cwd) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
      writeFileSync(path.join(cwd, name), text);
    }
    use((...args) => runCli(args, { cwd, env }), cwd);
  });

const refused: [args: string[], sentence: string][] = [
  [
    ["build"],
    "groups: there is no such file or directory; `muffintin init` writes a starting point",
  ],
  [["build", "project"], 'project: no index.ts in it. Did you mean "project/groups"?'],
  [["lint", "project"], 'project: no index.ts in it. Did you mean "project/groups"?'],
  [
    ["build", "built"],
    "built: no index.ts in it; `muffintin import built/config.yaml` makes group files of the config there",
  ],
  [["lint", "config.yaml/x"], "config.yaml/x: no such file"],
  [
    ["build", "project/groups", "--out", "config.yaml"],
    "config.yaml: cannot be written: it, or a folder above it, is a file; nothing was changed",
  ],
  [
    ["build", "project/groups", "--out", "config.yaml/x"],
    "config.yaml/x: cannot be written: it, or a folder above it, is a file; nothing was changed",
  ],
  [["graph", "empty.yaml"], "empty.yaml: a config is a mapping of sections"],
  [["simulate", "list.yaml", "-m", "a"], "list.yaml: a config is a mapping of sections"],
  [["bundle", "--requirements", "no-lock"], "no-lock: cannot be read: no such file or directory"],
];

for (const [args, sentence] of refused) {
  test(`${args.join(" ")} is one sentence`, () => {
    withFiles((run) => {
      assert.deepEqual(run(...args), { stdout: "", stderr: `error: ${sentence}\n`, status: 2 });
    });
  });
}

test("lint, graph and simulate take the directory of a build", () => {
  withFiles((run) => {
    assert.equal(run("lint", "built").stdout, "built/config.yaml: nothing to report\n");
    assert.equal(run("graph", "built").stdout, run("graph", "config.yaml").stdout);
    const asked = ["--model", "chat"];
    assert.deepEqual(run("simulate", "built", ...asked), run("simulate", "config.yaml", ...asked));
  });
});

test("graph and simulate take config.yaml where there are no groups", () => {
  withFiles((run) => {
    assert.deepEqual(run("graph"), run("graph", "config.yaml"));
    const asked = ["--model", "chat"];
    assert.deepEqual(run("simulate", ...asked), run("simulate", "config.yaml", ...asked));
  });
});

for (const command of ["build", "bundle"]) {
  test(`${command} leaves a config alone that somebody wrote`, () => {
    withFiles((run, cwd) => {
      assert.deepEqual(run(command, "project/groups", "--out", "built"), {
        stdout: "",
        stderr:
          "error: built/config.yaml: somebody wrote it, and it is not overwritten; choose another directory with --out, or take it away\n",
        status: 2,
      });
      assert.equal(readFileSync(path.join(cwd, "built/config.yaml"), "utf8"), config);
    });
  });
}

for (const name of [".env.example", "env.json", "models.json", "report.html", "config.yaml"]) {
  test(`build leaves a ${name} alone that somebody wrote`, () => {
    withFiles((run, cwd) => {
      const own = path.join(cwd, "own", name);
      mkdirSync(path.join(cwd, "own"));
      writeFileSync(own, "mine\n");
      assert.deepEqual(run("build", "project/groups", "--out", "own"), {
        stdout: "",
        stderr: `error: own/${name}: somebody wrote it, and it is not overwritten; choose another directory with --out, or take it away\n`,
        status: 2,
      });
      assert.deepEqual(readdirSync(path.join(cwd, "own")), [name]);
      assert.equal(readFileSync(own, "utf8"), "mine\n");
    });
  });
}

test("what a build made is made anew, without its config too", () => {
  withFiles((run, cwd) => {
    const build = () => run("build", "project/groups", "--out", "new", "--kubernetes").status;
    assert.equal(build(), 0);
    for (const gone of ["config.yaml", ".companions.json"]) rmSync(path.join(cwd, "new", gone));
    const text = index.replaceAll("KEY", "OTHER_KEY").replace("4.1-mini", "4.1");
    writeFileSync(path.join(cwd, "project/groups/index.ts"), text);
    assert.equal(build(), 0);
    writeFileSync(path.join(cwd, "new/models.json"), "changed\n");
    assert.equal(build(), 0);
  });
});

const missing = "groups: there is no such file or directory. Did you mean";
const below: [folder: string, args: string[], sentence: string][] = [
  ["project/groups", ["build"], `${missing} "."?`],
  ["project/groups/more", ["build"], `${missing} ".."?`],
  ["project/docs", ["build"], `${missing} "../groups"?`],
  ["project/docs", ["graph"], `${missing} "../groups"?`],
  ["project/docs", ["simulate", "--model", "chat"], `${missing} "../groups"?`],
  [
    "project/docs",
    ["lint"],
    'there is neither groups nor config.yaml here. Did you mean "../groups"?',
  ],
];
for (const [folder, args, sentence] of below) {
  test(`${args.join(" ")} in ${folder} says where the groups are`, () => {
    withFiles((_, cwd) => {
      mkdirSync(path.join(cwd, folder), { recursive: true });
      assert.deepEqual(runCli(args, { cwd: path.join(cwd, folder) }), {
        stdout: "",
        stderr: `error: ${sentence}\n`,
        status: 2,
      });
    });
  });
}
