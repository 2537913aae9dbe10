import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { runCli, withDirectory } from "./run-cli.ts";

const index = (more: string): string => `import { defineConfig, env, provider } from "muffintin";
const local = provider({
  name: "local", prefix: "openai", api_base: "http://127.0.0.1:9/v1", api_key: env("KEY"),
  model_info: { max_input_tokens: 1000, max_output_tokens: 1000 },
});
export default defineConfig({
  models: local.models(["a"]),
  settings: { general_settings: { master_key: env("LITELLM_MASTER_KEY") } },
  ${more}
});
`;

const models = `model_list:
  - model_name: more
    litellm_params: { model: openai/gpt-5, api_key: os.environ/MORE_KEY }
`;

/** A directory with groups/ in it, and other files by their names. */
const withFiles = <T>(files: Readonly<Record<string, string>>, use: (cwd: string) => T): T =>
  withDirectory((cwd) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
      writeFileSync(path.join(cwd, name), text);
    }
    return use(cwd);
  });

const included = {
  "groups/index.ts": index('include: ["more/all.yaml"], fallbacks: { "local/a": ["more"] },'),
  "groups/more/all.yaml": "include: [models.yaml]\n",
  "groups/more/models.yaml": models,
};

test("a build brings the modules that a config names along, and what they import", () => {
  const modules = {
    "hooks/mine.py": "handler = None\n",
    "my_auth.py": "import helper, hülfe\n",
    "helper.py": "",
    "hülfe.py": "",
  };
  const source = index(
    'callbacks: ["hooks.mine.handler"], sections: { general_settings: { custom_auth: "my_auth.fn" } },',
  );
  const beside = Object.entries(modules).map(([name, text]) => [`groups/${name}`, text]);
  withFiles({ "groups/index.ts": source, ...Object.fromEntries(beside) }, (cwd) => {
    assert.deepEqual(runCli(["build"], { cwd }), {
      stdout: "out/config.yaml: 1 deployment, 2 environment variables\n",
      stderr: "out: a module of yours imports another; start LiteLLM with PYTHONPATH=out\n",
      status: 0,
    });
    for (const [name, text] of Object.entries(modules)) {
      assert.equal(readFileSync(path.join(cwd, "out", name), "utf8"), text);
    }
    writeFileSync(path.join(cwd, "out/helper.py"), "old = 1\n");
    const { stderr, status } = runCli(["build", "--check"], { cwd });
    assert.deepEqual([status, stderr.split("\n")[1]], [1, "out/helper.py: out of date"]);
  });
});

test("a module that is not beside the group files is a finding there", () => {
  withFiles({ "groups/index.ts": index('callbacks: ["mine.handler"],') }, (cwd) => {
    assert.deepEqual(runCli(["build"], { cwd }), {
      stdout: "out/config.yaml: 1 deployment, 2 environment variables\n",
      stderr:
        "groups/index.ts:9:3 warning callbacks[0]: there is no mine.py beside the config (callback/missing-module)\n",
      status: 0,
    });
  });
});

test("a build brings what a config includes along; its models are names like others, its variables too", () => {
  withFiles(included, (cwd) => {
    assert.deepEqual(runCli(["build"], { cwd }), {
      stdout: "out/config.yaml: 2 deployments, 3 environment variables\n",
      stderr: "",
      status: 0,
    });
    for (const name of ["more/all.yaml", "more/models.yaml"]) {
      const [from = "", to = ""] = ["groups", "out"].map((folder) =>
        readFileSync(path.join(cwd, folder, name), "utf8"),
      );
      assert.equal(to, from);
    }
  });
});

test("what is wrong in an included file is told with its line there", () => {
  const wrong = models.replace("_KEY", "_KEY, rmp: 3");
  withFiles({ ...included, "groups/more/models.yaml": wrong }, (cwd) => {
    assert.deepEqual(runCli(["build"], { cwd }), {
      stdout: "",
      stderr:
        'groups/more/models.yaml:3:74 error model_list[1].litellm_params.rmp: unknown key; LiteLLM sends it to the vendor as it stands. Did you mean "rpm"? (params/typo)\n' +
        "nothing was written: groups has errors\n",
      status: 1,
    });
  });
});

test("a setting of an included file is called as it stands there", () => {
  const wrong = "litellm_settings: { drop_parms: true, callbacks: [5] }\n";
  withFiles({ ...included, "groups/more/models.yaml": wrong }, (cwd) => {
    const { stderr } = runCli(["build"], { cwd });
    assert.match(
      stderr,
      /^groups\/more\/models\.yaml:1:21 error litellm_settings\.drop_parms: unknown key/m,
    );
    assert.match(stderr, /^groups\/more\/models\.yaml:1:\d+ error litellm_settings\.callbacks/m);
  });
});

test("an included file that is not there is a finding", () => {
  const source = index('include: ["models.yaml"],');
  withFiles({ "groups/index.ts": source }, (cwd) => {
    assert.deepEqual(runCli(["build"], { cwd }), {
      stdout: "",
      stderr:
        'groups/index.ts:9:3 error include: there is no file "groups/models.yaml"; LiteLLM refuses to start (include/missing)\n' +
        "nothing was written: groups has errors\n",
      status: 1,
    });
  });
});

test("an included file from elsewhere is not copied: where it is not there either, nothing is built", () => {
  const source = index('include: ["../models.yaml"],');
  withFiles({ "groups/index.ts": source, "models.yaml": models }, (cwd) => {
    assert.equal(runCli(["build"], { cwd }).stderr, "");
    for (const check of [[], ["--check"]]) {
      assert.deepEqual(runCli(["build", "--out", "deep/out", ...check], { cwd }), {
        stdout: "",
        stderr:
          "error: include: ../models.yaml is not below the group files and cannot be copied into deep/out, where LiteLLM would refuse to start; move it below them\n",
        status: 1,
      });
    }
    assert.equal(existsSync(path.join(cwd, "deep")), false);
  });
});

for (const name of ["config.yaml", "models.json"]) {
  test(`an included file is not called ${name}, as one of the build is`, () => {
    const source = index(`include: ["${name}"], fallbacks: { "local/a": ["more"] },`);
    withFiles({ "groups/index.ts": source, [`groups/${name}`]: models }, (cwd) => {
      for (const out of ["out", "groups"]) {
        assert.deepEqual(runCli(["build", "--out", out], { cwd }), {
          stdout: "",
          stderr: `error: include: ${name} is what the build itself writes; call the included file otherwise\n`,
          status: 1,
        });
      }
      assert.equal(runCli(["bundle"], { cwd }).status, 0);
      const bundled = readFileSync(path.join(cwd, "bundle/config.yaml"), "utf8");
      assert.match(bundled, /model_name: more/);
    });
  });
}

test("a bundle has the modules, and what its config includes in the config itself", () => {
  const source = included["groups/index.ts"].replace(
    "include:",
    'callbacks: ["hooks.mine.handler"], include:',
  );
  const files = {
    ...included,
    "groups/index.ts": source,
    "groups/hooks/mine.py": "handler = None\n",
  };
  withFiles(files, (cwd) => {
    for (const _ of ["first", "again"]) {
      const { stdout, stderr, status } = runCli(["bundle"], { cwd });
      assert.deepEqual([status, stderr], [0, ""]);
      assert.match(stdout, /, LiteLLM 1\.108\.7, 2 deployments\n$/);
    }
    const bundle = path.join(cwd, "bundle");
    assert.deepEqual(readdirSync(path.join(bundle, "hooks")), ["mine.py"]);
    const config = readFileSync(path.join(bundle, "config.yaml"), "utf8");
    assert.match(config, /model_name: more/);
    assert.doesNotMatch(config, /include:/);
  });
});

test("a module that is called as a file of the bundle is refused", () => {
  const source = index('callbacks: ["check.handler"],');
  withFiles({ "groups/index.ts": source, "groups/check.py": "" }, (cwd) => {
    assert.deepEqual(runCli(["bundle"], { cwd }), {
      stdout: "",
      stderr: "error: check.py: a bundle has a file of that name; call the module otherwise\n",
      status: 2,
    });
  });
});
