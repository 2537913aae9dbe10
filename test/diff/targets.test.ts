import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { test } from "node:test";
import { type Outcome, runCli, withDirectory } from "../cli/run-cli.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";

const config = (rpm: number): string =>
  JSON.stringify({
    model_list: [{ model_name: "a", litellm_params: { model: "openai/gpt-5", rpm } }],
  });

function git(cwd: string, ...args: string[]): void {
  const who = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "init.defaultBranch=main"];
  execFileSync("git", [...who, ...args], { cwd, stdio: "ignore" });
}

test("a git revision is compared without a change of the work tree", needs("git", "tar"), () => {
  withDirectory((directory) => {
    mkdirSync(path.join(directory, "sub"));
    const cwd = path.join(directory, "sub");
    writeFileSync(path.join(cwd, "config.yaml"), config(1));
    git(directory, "init");
    git(directory, "add", ".");
    git(directory, "commit", "-m", "one");
    writeFileSync(path.join(cwd, "config.yaml"), config(2));
    const told = "\n\nDeployments\n  a\n    ~ openai/gpt-5: rpm: 1 -> 2\n";
    for (const old of ["HEAD", "HEAD:config.yaml"]) {
      assert.deepEqual(runCli(["diff", old, "config.yaml"], { cwd }), {
        stdout: `HEAD:config.yaml -> config.yaml${told}`,
        stderr: "",
        status: 1,
      });
    }
    const status = execFileSync("git", ["status", "--short"], { cwd, encoding: "utf8" });
    assert.equal(status, " M config.yaml\n");
  });
});

test(
  "from a folder below, a revision has the place that git means, or the other side",
  needs("git", "tar"),
  () => {
    withDirectory((directory) => {
      const cwd = path.join(directory, "sub");
      mkdirSync(cwd);
      writeFileSync(path.join(cwd, "note"), "");
      writeFileSync(path.join(directory, "config.yaml"), config(1));
      git(directory, "init");
      git(directory, "add", ".");
      git(directory, "commit", "-m", "one");
      writeFileSync(path.join(directory, "config.yaml"), config(2));
      const told = "\n\nDeployments\n  a\n    ~ openai/gpt-5: rpm: 1 -> 2\n";
      for (const [old, shown] of [
        ["HEAD", "HEAD:../config.yaml"],
        ["HEAD:config.yaml", "HEAD:config.yaml"],
      ] as const) {
        assert.deepEqual(runCli(["diff", old, "../config.yaml"], { cwd }), {
          stdout: `${shown} -> ../config.yaml${told}`,
          stderr: "",
          status: 1,
        });
      }
    });
  },
);

test("what is neither a file nor a revision nor an address is one sentence", () => {
  assert.deepEqual(runCli(["diff", "no-such-thing", "groups"]), {
    stdout: "",
    stderr: "error: no-such-thing: neither a file, a directory, a git revision nor an address\n",
    status: 2,
  });
});

test("a place that a revision lacks is named as it was asked for", needs("git", "tar"), () => {
  withDirectory((cwd) => {
    writeFileSync(path.join(cwd, "config.yaml"), config(1));
    git(cwd, "init");
    git(cwd, "add", ".");
    git(cwd, "commit", "-m", "one");
    assert.deepEqual(runCli(["diff", "HEAD:nope", "config.yaml"], { cwd }), {
      stdout: "",
      stderr: "error: HEAD:nope: there is no such file or directory\n",
      status: 2,
    });
  });
});

test("without a revision to compare with OLD has to be named", () => {
  withDirectory((cwd) => {
    assert.deepEqual(runCli(["diff"], { cwd }), {
      stdout: "",
      stderr:
        "error: there is no git revision here to compare with: name OLD, a config, a directory or an address\n",
      status: 2,
    });
  });
});

/** The CLI beside a server of this process. */
function runBeside(args: readonly string[], env: Record<string, string>): Promise<Outcome> {
  const child = spawn(process.execPath, [inRoot("dist/muffintin.cjs"), ...args], {
    cwd: inRoot("test/fixtures/diff"),
    env: { PATH: process.env["PATH"] ?? "", ...env },
  });
  const told = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].on("data", (chunk: Buffer) => {
      told[stream] += chunk.toString();
    });
  }
  return new Promise((done) => child.once("close", (status) => done({ ...told, status })));
}

test("what answers, but is no proxy of LiteLLM, is not compared", async () => {
  const server = createServer((_, response) => response.end("<html>hi</html>"));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    assert.deepEqual(await runBeside(["diff", "new.yaml", url], {}), {
      stdout: "",
      stderr: `error: ${url} answers, but not as a LiteLLM proxy does\n`,
      status: 2,
    });
  } finally {
    server.close();
  }
});

test("group files that are wrong are no difference", () => {
  const groups = {
    "flawed.ts":
      'import { defineConfig } from "muffintin";\nexport default defineConfig({ models: 5 });\n',
  };
  withDirectory((cwd) => {
    for (const [name, text] of Object.entries(groups)) writeFileSync(path.join(cwd, name), text);
    writeFileSync(path.join(cwd, "config.yaml"), config(1));
    const commands = [
      ["diff", "config.yaml", "flawed.ts"],
      ["graph", "flawed.ts"],
      ["simulate", "flawed.ts", "--model", "a"],
      ["rehearse", "flawed.ts"],
    ];
    const outcomes = commands.map((args) => runCli(args, { cwd }));
    assert.deepEqual(
      outcomes.map(({ status, stdout }) => [status, stdout]),
      commands.map(() => [2, ""]),
    );
    assert.equal(new Set(outcomes.map(({ stderr }) => stderr)).size, 1);
  });
});

test("a running proxy is asked with the key from the environment", async () => {
  const seen: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.url} ${request.headers.authorization}`);
    const right = request.headers.authorization === "Bearer sk-right";
    const params = { model: "openai/gpt-5", rpm: 5, use_litellm_proxy: false };
    response.writeHead(right ? 200 : 401, { "content-type": "application/json" });
    response.end(
      JSON.stringify({ data: [{ model_name: "clever", litellm_params: params, model_info: {} }] }),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}`;
    const right = await runBeside(["diff", "new.yaml", url], { LITELLM_MASTER_KEY: "sk-right" });
    assert.deepEqual(
      { ...right, stdout: right.stdout.split("\n").filter((line) => line.includes("clever")) },
      { stdout: ["  clever"], stderr: "", status: 1 },
    );
    assert.deepEqual(await runBeside(["diff", "new.yaml", url], {}), {
      stdout: "",
      stderr: `error: ${url}/model/info answers 401; LITELLM_MASTER_KEY is not set\n`,
      status: 2,
    });
    assert.deepEqual(seen, ["/model/info Bearer sk-right", "/model/info undefined"]);
  } finally {
    server.close();
  }
});
