import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { inRoot } from "../root.ts";
import { runCli, withDirectory } from "./run-cli.ts";

const groups = ["index.ts", "settings.ts", "transports.ts", "workhorse.ts"].map((name) =>
  path.join("groups", name),
);
const project = ["package.json", "tsconfig.json"];
const flake = ["flake.nix", "home.nix"];
const ignored = "node_modules/\nout/\n.env\n";

/** Every file below a directory with its text. */
function filesIn(directory: string): Record<string, string> {
  const names = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
    .sort();
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(directory, name), "utf8")]),
  );
}

/** The files of `nix flake init`, which are these. */
const ofTemplate = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.map((name) => [name, readFileSync(inRoot("nix/template", name), "utf8")]),
  );

const wrote = (names: readonly string[], where = ""): string =>
  names.map((name) => `wrote ${path.join(where, name)}\n`).join("");
const build =
  "  npx muffintin build  makes out/config.yaml; out/.env.example names the keys that it needs\n";

test("an empty directory gets a starting point that builds without a warning", () => {
  withDirectory((cwd) => {
    assert.deepEqual(runCli(["init"], { cwd }), {
      stdout: `${wrote([...groups, ...project, ".gitignore"])}
Next:
  npm install          brings muffintin, to your editor too
${build}`,
      stderr: "",
      status: 0,
    });
    const expected = { ...ofTemplate([...groups, ...project]), ".gitignore": ignored };
    assert.deepEqual(filesIn(cwd), expected);
    assert.deepEqual(runCli(["build"], { cwd }), {
      stdout: "out/config.yaml: 3 deployments, 2 environment variables\n",
      stderr: "",
      status: 0,
    });
    const { stdout, status } = runCli(["lint", "--strict"], { cwd });
    assert.match(stdout, /\ngroups: 0 errors, 0 warnings, \d+ for information\n$/);
    assert.equal(status, 0);
  });
});

test("--nix adds the files of the flake's template", () => {
  withDirectory((cwd) => {
    assert.deepEqual(runCli(["init", "my proxy", "--nix"], { cwd }), {
      stdout: `${wrote([...groups, ...project, ...flake, ".gitignore"], "my proxy")}
Next, in my proxy:
  nix build .#litellm-config        makes result/config.yaml; git must know the files: \`git add .\`
  home-manager switch --flake .#me  runs it, once you have made home.nix yours
`,
      stderr: "",
      status: 0,
    });
    assert.deepEqual(filesIn(path.join(cwd, "my proxy")), {
      ...ofTemplate([...groups, ...project, ...flake]),
      ".gitignore": `${ignored}result\n`,
    });
  });
});

test("what is in the way is named, and nothing is written", () => {
  withDirectory((cwd) => {
    mkdirSync(path.join(cwd, "groups"));
    const mine = { "flake.nix": "{ }", "groups/mine.ts": "export {};" };
    for (const [name, text] of Object.entries(mine)) writeFileSync(path.join(cwd, name), text);
    assert.deepEqual(runCli(["init", "--nix"], { cwd }), {
      stdout: "",
      stderr:
        "error: groups/mine.ts, flake.nix are there already, and nothing is overwritten; " +
        "`muffintin init DIR` starts in another directory\n",
      status: 2,
    });
    assert.deepEqual(filesIn(cwd), mine);
  });
});

test("a project's own files stay, and .gitignore gains what it lacks", () => {
  withDirectory((cwd) => {
    const mine = { "package.json": '{ "name": "mine" }', "tsconfig.json": "{}" };
    for (const [name, text] of Object.entries(mine)) writeFileSync(path.join(cwd, name), text);
    writeFileSync(path.join(cwd, ".gitignore"), "/out\r\nnode_modules");
    assert.deepEqual(runCli(["init"], { cwd }), {
      stdout: `${wrote(groups)}kept  package.json
kept  tsconfig.json; imports of "./NAME.ts" take "allowImportingTsExtensions": true and "noEmit": true in it
wrote .gitignore

Next:
  npm install --save-dev muffintin  brings muffintin, to your editor too
  npx muffintin build               makes out/config.yaml; out/.env.example names the keys that it needs
`,
      stderr: "",
      status: 0,
    });
    assert.deepEqual(filesIn(cwd), {
      ...ofTemplate(groups),
      ...mine,
      ".gitignore": "/out\r\nnode_modules\r\n.env\r\n",
    });
  });
});

test("--from takes the groups of a config", () => {
  withDirectory((cwd) => {
    const deployment = { model: "openai/gpt-5", api_key: "os.environ/OPENAI_API_KEY" };
    const config = { model_list: [{ model_name: "mine", litellm_params: deployment }] };
    writeFileSync(path.join(cwd, "config.yaml"), JSON.stringify(config));
    const { stdout, stderr, status } = runCli(["init", "new", "--from", "config.yaml"], { cwd });
    assert.deepEqual(
      { stdout: stdout.split("\n").slice(1), stderr, status },
      {
        stdout: `\`muffintin build new/groups\` makes the same config, value for value
${wrote([...project, ".gitignore"], "new")}
Next, in new:
  npm install          brings muffintin, to your editor too
${build}`.split("\n"),
        stderr: "",
        status: 0,
      },
    );
    assert.equal(runCli(["diff", "config.yaml", "new/groups"], { cwd }).status, 0);
  });
});

test("--from with --nix names what that config needs and serves", () => {
  withDirectory((cwd) => {
    const deployment = { model: "openai/gpt-5", api_key: "os.environ/OPENAI_API_KEY" };
    const config = { model_list: [{ model_name: "mine", litellm_params: deployment }] };
    writeFileSync(path.join(cwd, "config.yaml"), JSON.stringify(config));
    assert.equal(runCli(["init", "new", "--from", "config.yaml", "--nix"], { cwd }).status, 0);
    const lines = readFileSync(path.join(cwd, "new/home.nix"), "utf8").split("\n");
    assert.deepEqual(
      lines.slice(lines.indexOf("    secrets = {")),
      `    secrets = {
      LITELLM_MASTER_KEY = "\${config.xdg.configHome}/litellm/keys/LITELLM_MASTER_KEY";
      OPENAI_API_KEY = "\${config.xdg.configHome}/litellm/keys/OPENAI_API_KEY";
    };
    clients.claudeCode = {
      enable = true;
      opus = "mine";
      sonnet = "mine";
      haiku = "mine";
    };
  };
}
`.split("\n"),
    );
  });
});

const refused: [string, string[], string][] = [
  ["a config that is not there", ["--from", "gone.yaml"], "gone.yaml: no such file"],
  ["two directories", ["a", "b"], "b: only one directory"],
  [
    "a file where the directory should be",
    ["a-file"],
    "a-file/groups: cannot be written: it, or a folder above it, is a file; nothing was changed",
  ],
];
for (const [what, args, sentence] of refused) {
  test(`${what} is one sentence, and nothing is written`, () => {
    withDirectory((cwd) => {
      writeFileSync(path.join(cwd, "a-file"), "");
      const outcome = { stdout: "", stderr: `error: ${sentence}\n`, status: 2 };
      assert.deepEqual(runCli(["init", ...args], { cwd }), outcome);
      assert.deepEqual(filesIn(cwd), { "a-file": "" });
    });
  });
}

test("the template's package.json asks for this muffintin and its TypeScript", () => {
  const read = (name: string) => JSON.parse(readFileSync(inRoot(name), "utf8"));
  const { version, devDependencies } = read("package.json");
  assert.deepEqual(read("nix/template/package.json").devDependencies, {
    muffintin: `^${version}`,
    typescript: devDependencies.typescript,
  });
});
