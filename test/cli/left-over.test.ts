import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { runCli, withDirectory } from "./run-cli.ts";

const index = (
  more: string,
): string => `import { defineConfig, env, openaiCompatible } from "muffintin";
const one = openaiCompatible({ name: "one", api_base: "https://one.example/v1", api_key: env("KEY") });
export default defineConfig({
  models: one.models(["m"], { model_info: { max_input_tokens: 10, max_output_tokens: 5 } }), ${more}
  settings: { general_settings: { master_key: env("MASTER_KEY") } },
});
`;
const both = index('callbacks: ["hooks.deep.mine.handler", "other.handler"],');
const other = index('callbacks: ["other.handler"],');

type Project = {
  save: (name: string, text: string) => void;
  build: (...args: string[]) => { stderr: string; status: number | null };
  out: () => string[];
};

/** A project whose config names hooks/deep/mine.py and other.py, built once. */
function withBuilt(use: (project: Project) => void): void {
  withDirectory((cwd) => {
    const project: Project = {
      save(name, text) {
        mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
        writeFileSync(path.join(cwd, name), text);
      },
      build(...args) {
        const { stderr, status } = runCli(["build", ...args], { cwd });
        return { stderr, status };
      },
      out: () =>
        readdirSync(path.join(cwd, "out"), { recursive: true, encoding: "utf8" })
          .filter((name) => /py$|hooks|companions/.test(name))
          .sort(),
    };
    project.save("groups/index.ts", both);
    project.save("groups/hooks/deep/mine.py", "handler = 1\n");
    project.save("groups/other.py", "handler = 1\n");
    assert.deepEqual(project.build(), { stderr: "", status: 0 });
    use(project);
    assert.equal(existsSync(path.join(cwd, "groups/other.py")), true);
  });
}

test("a module that the config no longer names is removed with the folders that it was in", () => {
  withBuilt(({ save, build, out }) => {
    save("groups/index.ts", other);
    assert.deepEqual(build("--check"), {
      stderr:
        "out/config.yaml: out of date\n" +
        "out/report.html: out of date\n" +
        "out/.companions.json: out of date\n" +
        "out/hooks/deep/mine.py: out of date\n" +
        "run `muffintin build groups --out out` to renew\n",
      status: 1,
    });
    assert.deepEqual(build(), {
      stderr: "out/hooks/deep/mine.py: removed; the config no longer uses it\n",
      status: 0,
    });
    assert.deepEqual(out(), [".companions.json", "other.py"]);
    assert.deepEqual(build("--check"), { stderr: "", status: 0 });
  });
});

test("where nothing comes along any more, nothing is left of it", () => {
  withBuilt(({ save, build, out }) => {
    save("groups/index.ts", index(""));
    assert.equal(build().status, 0);
    assert.deepEqual(out(), []);
  });
});

test("what somebody changed since, or put beside it, stays", () => {
  withBuilt(({ save, build, out }) => {
    save("groups/index.ts", index(""));
    save("out/other.py", "handler = 2\n");
    save("out/hooks/own.py", "");
    assert.deepEqual(build(), {
      stderr: "out/hooks/deep/mine.py: removed; the config no longer uses it\n",
      status: 0,
    });
    assert.deepEqual(out(), ["hooks", "hooks/own.py", "other.py"]);
  });
});

test("a record that leads elsewhere, or is none, removes nothing", () => {
  withBuilt(({ save, build, out }) => {
    const sha256 = "9bc5ed1d4c46e58cd5b6f7ad1a0e2e4c2c8d0ba7a4c8ae1b1d6a5d31b1a0ea2c";
    for (const text of [JSON.stringify({ "../groups/other.py": sha256 }), "[1]", "{"]) {
      save("out/.companions.json", text);
      assert.deepEqual(build(), { stderr: "", status: 0 });
    }
    assert.deepEqual(out(), [
      ".companions.json",
      "hooks",
      "hooks/deep",
      "hooks/deep/mine.py",
      "other.py",
    ]);
  });
});

test("groups that do not build remove nothing", () => {
  withBuilt(({ save, build, out }) => {
    const before = out();
    save("groups/index.ts", index("fallbacks: 5,"));
    assert.notEqual(build().status, 0);
    assert.deepEqual(out(), before);
  });
});
