import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { type Outcome, runCli, withDirectory } from "./run-cli.ts";

const groups = (model: string): string => `import { defineConfig, env, provider } from "muffintin";
const local = provider({
  name: "local", prefix: "openai", api_base: ${JSON.stringify(model)}, api_key: env("KEY"),
  model_info: { max_input_tokens: 1000, max_output_tokens: 1000 },
});
export default defineConfig({
  groups: [], models: local.models(["a", "b"]),
  settings: { general_settings: { master_key: env("LITELLM_MASTER_KEY") } },
});
`;

/** A directory with `groups/` in it. */
const withGroups = <T>(use: (directory: string) => T, base = "http://127.0.0.1:9/v1"): T =>
  withDirectory((directory) => {
    mkdirSync(path.join(directory, "groups"));
    writeFileSync(path.join(directory, "groups/index.ts"), groups(base));
    return use(directory);
  });

const manifestOf = (directory: string): string =>
  readFileSync(path.join(directory, "bundle/manifest.json"), "utf8");

test("a bundle has all that a host needs, and the sha256 of each file", () => {
  withGroups((cwd) => {
    const { status, stdout } = runCli(["bundle"], { cwd });
    assert.equal(status, 0);
    const manifest = manifestOf(cwd);
    const release = /"release": "([0-9a-f]{12})"/.exec(manifest)?.[1];
    assert.equal(stdout, `bundle: release ${release}, LiteLLM 1.108.7, 2 deployments\n`);
    const names = readdirSync(path.join(cwd, "bundle")).sort();
    assert.deepEqual(names, [
      ".env.example",
      "check.py",
      "check_load.py",
      "check_proxy.py",
      "check_report.py",
      "config.yaml",
      "deploy.sh",
      "env.json",
      "litellm.service",
      "manifest.json",
      "models.json",
      "prepare.sh",
      "push.sh",
      "requirements.txt",
      "switch.sh",
    ]);
    for (const name of names.filter((other) => other !== "manifest.json")) {
      const hash = createHash("sha256").update(readFileSync(path.join(cwd, "bundle", name)));
      assert.ok(manifest.includes(`"${name}": "${hash.digest("hex")}"`), name);
    }
    const mode = (name: string): number => statSync(path.join(cwd, "bundle", name)).mode & 0o777;
    const modes = ["config.yaml", "deploy.sh", "push.sh"].map(mode);
    assert.deepEqual(modes, [0o600, 0o755, 0o755]);
  });
});

test("the same groups make the same bundle, into the same directory too", () => {
  withGroups((cwd) => {
    runCli(["bundle"], { cwd });
    const first = manifestOf(cwd);
    assert.equal(runCli(["bundle"], { cwd }).status, 0);
    assert.equal(manifestOf(cwd), first);
  });
});

test("a directory with other files in it is refused", () => {
  withGroups((cwd) => {
    mkdirSync(path.join(cwd, "bundle"));
    writeFileSync(path.join(cwd, "bundle/notes.txt"), "");
    const { status, stderr } = runCli(["bundle"], { cwd });
    assert.equal(status, 2);
    assert.match(
      stderr,
      /error: bundle: notes\.txt belongs to no bundle; choose an empty directory\n$/,
    );
    assert.deepEqual(readdirSync(path.join(cwd, "bundle")), ["notes.txt"]);
  });
});

/** A bundle whose config names a module, and the same groups without it afterwards. */
function withoutModule(use: (bundle: string, again: () => Outcome) => void): void {
  withGroups((cwd) => {
    const index = path.join(cwd, "groups/index.ts");
    const source = readFileSync(index, "utf8");
    mkdirSync(path.join(cwd, "groups/hooks"));
    writeFileSync(path.join(cwd, "groups/hooks/mine.py"), "handler = None\n");
    writeFileSync(index, source.replace("groups: [],", 'callbacks: ["hooks.mine.handler"],'));
    assert.equal(runCli(["bundle"], { cwd }).status, 0);
    writeFileSync(index, source);
    use(path.join(cwd, "bundle"), () => runCli(["bundle"], { cwd }));
  });
}

test("a module that the config no longer names is removed from the bundle", () => {
  withoutModule((bundle, again) => {
    const { stderr, status } = again();
    assert.deepEqual(
      { stderr, status },
      { stderr: "bundle/hooks/mine.py: removed; the bundle no longer has it\n", status: 0 },
    );
    assert.equal(existsSync(path.join(bundle, "hooks")), false);
  });
});

test("a module of an earlier bundle that somebody has changed is not removed", () => {
  withoutModule((bundle, again) => {
    writeFileSync(path.join(bundle, "hooks/mine.py"), "handler = 1\n");
    const { stderr, status } = again();
    assert.deepEqual(
      { stderr, status },
      {
        stderr:
          "error: bundle: hooks, hooks/mine.py belong to no bundle; choose an empty directory\n",
        status: 2,
      },
    );
  });
});

test("a path of the Nix store does not leave the machine", () => {
  withGroups((cwd) => {
    const { status, stderr } = runCli(["bundle"], { cwd });
    assert.equal(status, 2);
    assert.match(
      stderr,
      /error: config\.yaml names a path of the Nix store, which the host does not have\n$/,
    );
  }, "http://127.0.0.1:9/nix/store/x");
});

test("a lock is refused that pins another LiteLLM, a compromised one, or no hashes", () => {
  withGroups((cwd) => {
    const withLock = (text: string, ...args: string[]): string => {
      writeFileSync(path.join(cwd, "lock.txt"), text);
      const { status, stderr } = runCli(["bundle", "--requirements", "lock.txt", ...args], { cwd });
      assert.equal(status, 2);
      return stderr;
    };
    assert.equal(withLock("requests==1.0\n"), "error: lock.txt: it pins no litellm==VERSION\n");
    assert.equal(
      withLock("litellm[proxy]==1.82.8 \\\n    --hash=sha256:00\n"),
      "error: lock.txt: LiteLLM 1.82.8 is a compromised release\n",
    );
    assert.equal(
      withLock("aiohttp==3.1\nlitellm==1.108.7 \\\n    --hash=sha256:00\n"),
      "error: lock.txt: aiohttp==3.1 has no hash\n",
    );
    assert.equal(
      withLock("litellm==1.108.7 \\\n    --hash=sha256:00\n", "--target", "1.80.11"),
      "error: lock.txt: it pins LiteLLM 1.108.7, not --target 1.80.11; name a lock of that version with --requirements\n",
    );
  });
});

test("a lock without what a callback imports is refused, since the proxy would not start", () => {
  withGroups((cwd) => {
    const file = path.join(cwd, "groups/index.ts");
    const own = 'groups: [], callbacks: ["prometheus"],';
    const settings = 'settings: { litellm_settings: { success_callback: ["langfuse"] },';
    const text = readFileSync(file, "utf8").replace("groups: [],", own);
    writeFileSync(file, text.replace("settings: {", settings));
    const { status, stderr } = runCli(["bundle"], { cwd });
    assert.equal(status, 2);
    assert.equal(
      stderr,
      "error: requirements.txt: langfuse imports langfuse, which is not in it: the proxy refuses to start; lock it with litellm[proxy], and name that lock with --requirements\n",
    );
  });
});

test("a database is refused, for which a lock without prisma has no client", () => {
  withGroups((cwd) => {
    const file = path.join(cwd, "groups/index.ts");
    const key = "general_settings: {";
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(key, `${key} database_url: env("DATABASE_URL"),`));
    assert.deepEqual(runCli(["bundle"], { cwd }), {
      status: 2,
      stdout: "",
      stderr:
        "error: requirements.txt: general_settings.database_url needs prisma, which is not in it: the proxy refuses to start; run LiteLLM's own image, which has it, or keep the config without a database\n",
    });
    assert.equal(existsSync(path.join(cwd, "bundle")), false);
  });
});
