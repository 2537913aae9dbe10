import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { runCli, withDirectory } from "../cli/run-cli.ts";
import { matchesGolden } from "../golden.ts";
import { inRoot } from "../root.ts";
import { allFiles, type Imported, withImport } from "./run-import.ts";

const fixture = (name: string): string =>
  readFileSync(inRoot("test/fixtures/import", `${name}.yaml`), "utf8");

const goldens = {
  commented: "comments, references, transports, groups and what the types do not know",
  spreads: "regions, keys and endpoints are spread, vendors have their functions",
  thinking: "names that thinking() makes are made by it, others stand as they are",
  wild: "dates, flow at odd columns, long names, keys made of words",
};

for (const [name, what] of Object.entries(goldens)) {
  test(what, async () => {
    await withImport(fixture(name), ({ stdout, stderr, status, files }) => {
      assert.deepEqual({ stderr, status }, { stderr: "", status: 0 });
      matchesGolden(`import/${name}.txt`, `${stdout}\n${allFiles(files)}`, "import/import");
    });
  });
}

test("a file that is there already does not become that of the secrets", () => {
  withDirectory((directory) => {
    const text = "general_settings: { master_key: sk-our-own-proxy }\n";
    writeFileSync(path.join(directory, "config.yaml"), text);
    assert.deepEqual(
      runCli(["import", "config.yaml", "--secrets", "config.yaml"], { cwd: directory }),
      {
        stdout: "",
        stderr: "error: config.yaml: it is there already; name a new file with --secrets\n",
        status: 2,
      },
    );
    assert.deepEqual(readdirSync(directory), ["config.yaml"]);
    assert.equal(readFileSync(path.join(directory, "config.yaml"), "utf8"), text);
  });
});

test("without a secret in the config --secrets writes no file, and says so", () => {
  withDirectory((directory) => {
    writeFileSync(
      path.join(directory, "config.yaml"),
      "model_list:\n  - { model_name: chat, litellm_params: { model: openai/gpt-4.1-mini } }\n",
    );
    const { stdout, status } = runCli(["import", "config.yaml", "--secrets", "secrets.env"], {
      cwd: directory,
    });
    assert.deepEqual(
      [status, stdout.split("\n").at(-2), existsSync(path.join(directory, "secrets.env"))],
      [0, "secrets.env: not written, there are no secrets in the config", false],
    );
  });
});

test("what a config includes is imported where that is asked for", () => {
  withDirectory((directory) => {
    const config = inRoot("test/fixtures/import/included/config.yaml");
    const beside = runCli(["import", config, "--out", "beside"], { cwd: directory });
    assert.equal(
      beside.stdout,
      "beside: 0 groups, 1 single model, 1 transport, 2 comments carried over\n" +
        "`muffintin build beside` makes the same config, value for value\n" +
        "index.ts accepts what was wrong before: include/section-replaced; `muffintin lint` says where\n" +
        "copied, for a build to bring along: models.yaml\n" +
        "  --includes imports what it includes too\n",
    );
    const args = ["import", config, "--includes", "--out", "groups"];
    const { stdout, stderr, status } = runCli(args, { cwd: directory });
    assert.deepEqual({ stderr, status }, { stderr: "", status: 0 });
    const names = readdirSync(path.join(directory, "groups")).sort();
    const files = names.map((name) => [
      name,
      readFileSync(path.join(directory, "groups", name), "utf8"),
    ]);
    const text = `${stdout}\n${allFiles(Object.fromEntries(files))}`;
    matchesGolden("import/included.txt", text, "import/import");
  });
});

test("a file that is included and not there is named with its line", () => {
  withDirectory((directory) => {
    writeFileSync(path.join(directory, "config.yaml"), "a: 1\ninclude:\n  - no.yaml\n");
    const outcome = runCli(["import", "config.yaml", "--includes"], { cwd: directory });
    assert.deepEqual(outcome, {
      ...{ stdout: "", status: 2 },
      stderr:
        "error: config.yaml:3:5 include: there is no file no.yaml; bring it, or leave --includes out\n",
    });
  });
});

test("a secret of several lines is named with its line", () => {
  withDirectory((directory) => {
    const key = "-----BEGIN PRIVATE KEY-----\\nq8zf\\n-----END PRIVATE KEY-----";
    writeFileSync(path.join(directory, "config.yaml"), `some:\n  private_key: "${key}"\n`);
    const outcome = runCli(["import", "config.yaml", "--secrets", "env"], { cwd: directory });
    assert.deepEqual(outcome, {
      ...{ stdout: "", status: 2 },
      stderr:
        "error: config.yaml:2:3 some.private_key has several lines, which KEY=value cannot hold: " +
        "leave --secrets out, and set SOME_PRIVATE_KEY yourself\n",
    });
  });
});

test("tidy makes text of every date", async () => {
  const check = ({ stdout, files }: Imported): void => {
    assert.match(stdout, /released: an unquoted date, now the text "2024-05-13"/);
    assert.doesNotMatch(Object.values(files).join(""), /new Date/);
  };
  await withImport(fixture("wild"), check, { args: ["config.yaml", "--tidy"] });
});

test("a secret is in no file and in no output, only where it is asked for", () => {
  withDirectory((directory) => {
    const config = inRoot("test/fixtures/import/commented.yaml");
    const args = ["import", config, "--out", "groups", "--secrets", "secrets.env"];
    const { stdout, stderr, status } = runCli(args, { cwd: directory });
    assert.equal(status, 0, stderr);
    assert.equal(/sk-\w{20}|house-of-muffins/.test(stdout + stderr), false);
    assert.equal(
      readFileSync(path.join(directory, "secrets.env"), "utf8"),
      "LOCAL_API_KEY=sk-abcdefghijklmnopqrstuvwx012345\n" +
        "LITELLM_MASTER_KEY=house-of-muffins-1\n" +
        "DATABASE_URL=postgresql://house:house-of-muffins-1@db/x\n",
    );
    const names = readdirSync(path.join(directory, "groups"));
    assert.equal(names.length > 5, true);
    for (const name of names) {
      const text = readFileSync(path.join(directory, "groups", name), "utf8");
      assert.equal(/sk-\w{20}|house-of-muffins/.test(text), false, name);
    }
  });
});

const refusals: [string, string, number, string][] = [
  [
    "a row that LiteLLM stops at",
    "model_list:\n  - model_name: a\n",
    1,
    "config.yaml:2:5 model_list[0] has no litellm_params: LiteLLM stops at it. State it, or take the row out\n" +
      "nothing was written\n",
  ],
  [
    "a key that TypeScript cannot say",
    'a: { "__proto__": { b: 1 } }\n',
    1,
    "config.yaml:1:6 a.__proto__ cannot be said in group files (a mapping -> absent): change it or take it out\n" +
      "nothing was written\n",
  ],
];

for (const [what, yaml, code, sentence] of refusals) {
  test(`${what}: nothing is written`, async () => {
    await withImport(yaml, ({ status, stderr, stdout }) => {
      assert.deepEqual({ status, stderr, stdout }, { status: code, stderr: sentence, stdout: "" });
    });
  });
}

const mistakes: [string, string[], string, number][] = [
  [
    "neither a file nor a proxy",
    [],
    "name a config.yaml, or a running proxy with --from-proxy URL",
    2,
  ],
  ["a file that is not there", ["no.yaml"], "no.yaml: no such file", 2],
  [
    "a directory with files in it",
    ["test/fixtures/import/container.yaml", "--out", "groups"],
    "groups: there are files in it already; choose an empty directory with --out",
    2,
  ],
];

for (const [what, args, sentence, code] of mistakes) {
  test(`${what} is one sentence`, () => {
    const outcome = runCli([
      "import",
      ...(args.includes("--out") ? args : [...args, "--out", "x"]),
    ]);
    assert.deepEqual(outcome, { stdout: "", stderr: `error: ${sentence}\n`, status: code });
  });
}

test("YAML that PyYAML refuses is named by its line", async () => {
  const failure = withImport("a: 1\nb: *nothing\n", () => undefined);
  await assert.rejects(failure, { message: "config.yaml:2:5 there is no anchor &nothing" });
});
