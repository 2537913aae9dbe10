import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { runCli, withDirectory } from "../cli/run-cli.ts";
import { litellmPython } from "../litellm-env.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";

/** Both files as PyYAML loads them: the judge is LiteLLM's own reader. */
const judge = `
import sys, yaml
was, made = (yaml.safe_load(open(name)) or {} for name in sys.argv[1:3])
for config in (was, made):
    config["model_list"] = config.get("model_list") or []
if was != made:
    for key in sorted(set(was) | set(made)):
        if was.get(key) != made.get(key):
            print(key, was.get(key), made.get(key))
    sys.exit(1)
`;

function reproduces(config: string): void {
  withDirectory((directory) => {
    const groups = path.join(directory, "groups");
    const imported = runCli(["import", config, "--out", groups]);
    assert.equal(imported.status, 0, imported.stderr);
    const built = runCli(["build", groups, "--out", directory]);
    assert.equal(built.status, 0, built.stderr);
    const { status, stdout, stderr } = spawnSync(
      litellmPython(),
      ["-c", judge, config, path.join(directory, "config.yaml")],
      { encoding: "utf8" },
    );
    assert.equal(status, 0, stdout + stderr);
  });
}

const references = [
  "test/fixtures/reference/dotfiles-config.json",
  "test/fixtures/reference/ts-library-config.yaml",
  "test/fixtures/import/container.yaml",
  "test/fixtures/import/company.yaml",
  "test/fixtures/import/hobby.yaml",
  "test/fixtures/import/platform.yaml",
  "test/fixtures/import/spreads.yaml",
  "test/fixtures/import/thinking.yaml",
];

for (const name of references) {
  test(`import, then build: ${name}`, needs("litellm"), () => reproduces(inRoot(name)));
}

/** A row without litellm_params: LiteLLM itself stops at it. */
const broken = ["langfuse_config.yaml"];

test("import, then build: every config in LiteLLM's own package", needs("litellm"), () => {
  const find = "import litellm, os; print(os.path.dirname(litellm.__file__))";
  const env = { ...process.env, LITELLM_LOCAL_MODEL_COST_MAP: "True" };
  const folder = execFileSync(litellmPython(), ["-c", find], { encoding: "utf8", env }).trim();
  const configs = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.ya?ml$/.test(name) && !broken.includes(path.basename(name)))
    .map((name) => path.join(folder, name))
    .filter((name) =>
      /^(?:model_list|litellm_settings|general_settings):/m.test(readFileSync(name, "utf8")),
    );
  assert.ok(configs.length >= 28, `${configs.length} configs`);
  for (const config of configs) reproduces(config);
});
