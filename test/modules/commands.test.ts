// The commands for a user's own service, in fish and bash, with the real LiteLLM.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startUpstream, type Upstream } from "../../src/rehearse/upstream.ts";
import { everyNix } from "../nix/nix.ts";
import { needs } from "../skip.ts";
import { canaries, type Home, type MadeHome, makeHome, startHome } from "./home.ts";
import { type Said, type Shell, shell as shellIn } from "./shell.ts";

const { nix, skip: noNix } = everyNix[0] ?? { skip: "there is no Nix" };
const { skip } = noNix ? { skip: noNix } : needs("litellm", "fish", "jq", "curl");

describe("the commands of a user", { skip }, () => {
  let upstream: Upstream;
  let made: MadeHome;
  let home: Home;

  before(async () => {
    assert.ok(nix);
    upstream = await startUpstream();
    made = await makeHome(nix, upstream.url);
    home = await startHome(made);
  });
  after(async () => {
    await home?.stop();
    await upstream?.close();
  });

  const shell = (name: Shell, command: string): Promise<Said> => shellIn(made, name, command);
  const said = (stdout: string): Said => ({ status: 0, stdout, stderr: "" });

  test("the shell's HTTP proxy is not asked, so that it does not see the key", async () => {
    assert.deepEqual(
      await shell("bash", "http_proxy=http://127.0.0.1:1 litellm-models"),
      await shell("bash", "litellm-models"),
    );
  });

  for (const name of ["fish", "bash"] as const) {
    test(`${name}: litellm-status`, async () => {
      assert.deepEqual(
        await shell(name, "litellm-status"),
        said(`LiteLLM answers on ${made.url}.\n`),
      );
    });

    test(`${name}: litellm-models`, async () => {
      const { status, stdout } = await shell(name, "litellm-models");
      assert.equal(status, 0);
      assert.deepEqual(stdout.trim().split("\n").slice(0, 2), ["free-muffin", "vendor/large"]);
    });

    test(`${name}: litellm-models -l has the limits`, async () => {
      const { stdout } = await shell(name, "litellm-models -l");
      assert.match(stdout, /^free-muffin +32000 +4000$/m);
    });

    test(`${name}: litellm-info`, async () => {
      const { status, stdout } = await shell(name, "litellm-info");
      assert.equal(status, 0);
      assert.match(
        stdout,
        /^proxy {4}http:\/\/127\.0\.0\.1:\d+ \(running\)\nconfig {3}\S+\nmodels {3}2\n/,
      );
    });

    test(`${name}: litellm-test asks the first model`, async () => {
      assert.deepEqual(await shell(name, "litellm-test"), said("muffin from vendor\n"));
    });

    test(`${name}: litellm-test asks the model that it is told`, async () => {
      const outcome = await shell(name, "litellm-test 'Who are you?' vendor/large");
      assert.deepEqual(outcome, said("muffin from vendor\n"));
      assert.equal(upstream.seen.at(-1)?.model, "large");
    });

    test(`${name}: a prompt arrives as it is`, async () => {
      const prompt = 'say "muffin", {"a": 1} \\ $HOME';
      const quoted = name === "fish" ? prompt.replaceAll("\\", "\\\\") : prompt;
      const outcome = await shell(name, `litellm-test -m vendor/large '${quoted}'`);
      assert.deepEqual(outcome, said("muffin from vendor\n"));
      assert.deepEqual(upstream.seen.at(-1)?.body["messages"], [{ role: "user", content: prompt }]);
    });

    test(`${name}: litellm-test -s streams`, async () => {
      assert.deepEqual(await shell(name, "litellm-test -s"), said("muffin from vendor\n"));
      assert.equal(upstream.seen.at(-1)?.streamed, true);
    });

    test(`${name}: litellm-test -V shows the request and who answered`, async () => {
      const { status, stdout, stderr } = await shell(name, "litellm-test -V hello");
      assert.deepEqual({ status, stdout }, { status: 0, stdout: "muffin from vendor\n" });
      assert.match(stderr, /^POST \S+ \{"model":"free-muffin",.*"stream":false\}$/m);
      assert.match(stderr, /^x-litellm-model-group: free-muffin/m);
    });

    for (const flag of ["", "-s"]) {
      test(`${name}: litellm-test ${flag} says why a model does not answer`, async () => {
        const { status, stdout, stderr } = await shell(name, `litellm-test ${flag} hello nothing`);
        assert.equal(status, 1);
        assert.equal(stdout.trim(), "");
        assert.match(
          stderr,
          /^litellm-test: nothing: litellm\.BadRequestError: .*no healthy deployments/,
        );
      });
    }

    test(`${name}: litellm-key prints the key`, async () => {
      assert.deepEqual(await shell(name, "litellm-key"), said(`${canaries.master}\n`));
    });

    test(`${name}: litellm-with-key gives it to a client`, async () => {
      const outcome = await shell(
        name,
        "litellm-with-key printenv ANTHROPIC_AUTH_TOKEN LITELLM_API_KEY",
      );
      assert.deepEqual(outcome, said(`${canaries.master}\n${canaries.master}\n`));
    });
  }

  test("the client of litellm-with-key has the caller's environment, but for the key", async () => {
    const keys = [`ANTHROPIC_AUTH_TOKEN=${canaries.master}`, `LITELLM_API_KEY=${canaries.master}`];
    const variables = async (command: string): Promise<string[]> =>
      (await shell("bash", command)).stdout.trimEnd().split("\n").sort();
    const own = await variables("env -u _ -u SHLVL");
    assert.deepEqual(
      await variables("litellm-with-key env -u _ -u SHLVL"),
      [...own, ...keys].sort(),
    );
  });

  test("fish completes the models' names", async () => {
    const { stdout } = await shell("fish", "complete --do-complete 'litellm-test -m '");
    assert.deepEqual(
      stdout
        .trim()
        .split("\n")
        .map((line) => line.split("\t")[0])
        .sort(),
      ["free-muffin", "vendor/large"],
    );
  });

  test("a stopped proxy gives a sentence and exit 1", async () => {
    await home.stop();
    for (const name of ["fish", "bash"] as const) {
      for (const command of ["status", "models", "test", "test -s"]) {
        assert.deepEqual(await shell(name, `litellm-${command}`), {
          status: 1,
          stdout: "",
          stderr: `litellm-${command.split(" ")[0]}: no proxy answers on ${made.url}. Start it with litellm-service-start.\n`,
        });
      }
      assert.match((await shell(name, "litellm-info")).stdout, /\(stopped\)/);
    }
  });
});
