import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { type Outcome, runCli, withDirectory } from "./run-cli.ts";

const index = (
  more = "",
): string => `import { defineConfig, env, openaiCompatible } from "muffintin";
const one = openaiCompatible({ name: "one", api_base: "https://one.example/v1", api_key: env("KEY") });
const model_info = { max_input_tokens: 10, max_output_tokens: 5, supports_vision: true };
export default defineConfig({
  models: one.models(["m"], { model_info }), ${more}
  settings: { general_settings: { master_key: env("MASTER_KEY") } },
});
`;

type Project = {
  cwd: string;
  build: (...args: string[]) => Outcome;
  /** what stands in out/, but for what every build makes */
  out: () => string[];
};

function withProject(use: (project: Project) => void): void {
  withDirectory((cwd) => {
    mkdirSync(path.join(cwd, "groups"));
    writeFileSync(path.join(cwd, "groups/index.ts"), index());
    use({
      cwd,
      build: (...args) => runCli(["build", ...args], { cwd }),
      out: () =>
        readdirSync(path.join(cwd, "out"))
          .filter((name) => /^config\.(?:yaml|json)|vision|companions/.test(name))
          .sort(),
    });
  });
}

const said = (name: string): string => `out/${name}: 1 deployment, 2 environment variables\n`;

test("a config in JSON takes the place of the one in YAML", () => {
  withProject(({ build, out }) => {
    assert.equal(build().status, 0);
    assert.deepEqual(build("--format", "json", "--check"), {
      stdout: "",
      stderr:
        "out/config.json: out of date\n" +
        "out/.companions.json: out of date\n" +
        "out/config.yaml: out of date\n" +
        "run `muffintin build groups --out out --format json` to renew\n",
      status: 1,
    });
    assert.deepEqual(build("--format", "json"), {
      stdout: said("config.json"),
      stderr: "out/config.yaml: removed; the config is in the other format now\n",
      status: 0,
    });
    assert.deepEqual(out(), [".companions.json", "config.json"]);
  });
});

test("a config in YAML takes the place of the one in JSON", () => {
  withProject(({ build, out }) => {
    assert.equal(build("--format", "json").status, 0);
    assert.deepEqual(build(), {
      stdout: said("config.yaml"),
      stderr: "out/config.json: removed; the config is in the other format now\n",
      status: 0,
    });
    assert.deepEqual(out(), ["config.yaml"]);
  });
});

test("a config in JSON that was changed since stays beside the one in YAML", () => {
  withProject(({ cwd, build, out }) => {
    assert.equal(build("--format", "json").status, 0);
    writeFileSync(path.join(cwd, "out/config.json"), '{ "model_list": [] }\n');
    assert.deepEqual(build(), { stdout: said("config.yaml"), stderr: "", status: 0 });
    assert.deepEqual(out(), ["config.json", "config.yaml"]);
  });
});

test("a config in YAML that somebody wrote stays beside the one in JSON", () => {
  withProject(({ cwd, build, out }) => {
    mkdirSync(path.join(cwd, "out"));
    writeFileSync(path.join(cwd, "out/config.yaml"), "model_list: []\n");
    assert.deepEqual(build("--format", "json"), {
      stdout: said("config.json"),
      stderr: "",
      status: 0,
    });
    assert.deepEqual(out(), [".companions.json", "config.json", "config.yaml"]);
  });
});

test("a config in JSON that somebody wrote is not overwritten", () => {
  withProject(({ cwd, build }) => {
    const own = '{"model_list": []}\n';
    mkdirSync(path.join(cwd, "out"));
    writeFileSync(path.join(cwd, "out/config.json"), own);
    assert.deepEqual(build("--format", "json"), {
      stdout: "",
      stderr:
        "error: out/config.json: somebody wrote it, and it is not overwritten; choose another directory with --out, or take it away\n",
      status: 2,
    });
    assert.equal(readFileSync(path.join(cwd, "out/config.json"), "utf8"), own);
  });
});

test("beside the group files, too, one format takes the other's place", () => {
  withProject(({ cwd, build }) => {
    const ours = () =>
      readdirSync(path.join(cwd, "groups")).filter((name) => /^config\.[yj]/.test(name));
    assert.equal(build("--out", "groups", "--format", "json").status, 0);
    assert.equal(build("--out", "groups").status, 0);
    assert.deepEqual(ours(), ["config.yaml"]);
    assert.equal(build("--out", "groups", "--format", "json").status, 0);
    assert.deepEqual(ours(), ["config.json"]);
  });
});

test("the callback that routes images goes when nothing asks for it", () => {
  withProject(({ cwd, build, out }) => {
    writeFileSync(path.join(cwd, "groups/index.ts"), index('vision: "one/m",'));
    assert.equal(build().status, 0);
    assert.deepEqual(out(), [
      ".companions.json",
      "config.yaml",
      "muffintin_vision.json",
      "muffintin_vision.py",
    ]);
    writeFileSync(path.join(cwd, "groups/index.ts"), index());
    assert.deepEqual(build(), {
      stdout: said("config.yaml"),
      stderr:
        "out/muffintin_vision.py: removed; the config no longer uses it\n" +
        "out/muffintin_vision.json: removed; the config no longer uses it\n",
      status: 0,
    });
    assert.deepEqual(out(), ["config.yaml"]);
  });
});
