import assert from "node:assert/strict";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { runCli, withDirectory } from "./run-cli.ts";

const transports = `import { env, provider } from "muffintin";
export const deepseek = provider({ name: "deepseek", prefix: "deepseek", api_key: env("DEEPSEEK_API_KEY") });\n`;

const group = (rpm: string): string => `import { group } from "muffintin";
import { deepseek } from "./transports.ts";
export default group("chat", [deepseek("deepseek-chat", { rpm: ${rpm} })]);\n`;

const index = `import { defineConfig, env } from "muffintin";
import chat from "./chat";
export default defineConfig({ groups: [chat], models: [], settings: { general_settings: { master_key: env("LITELLM_MASTER_KEY") } } });\n`;

/** What was changed a moment ago is not trusted yet, so a test waits before it builds. */
const settle = (): unknown => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 120);

type Project = {
  groups: string;
  cache: string;
  /** builds, and says which rpm the config has */
  rpm(): string;
  /** how many bundles are kept */
  kept(): number;
};

function withProject(use: (project: Project) => void): void {
  withDirectory((directory) => {
    const groups = path.join(directory, "groups");
    const cache = path.join(directory, "cache");
    mkdirSync(groups);
    mkdirSync(cache);
    writeFileSync(path.join(groups, "transports.ts"), transports);
    writeFileSync(path.join(groups, "chat.ts"), group("1"));
    writeFileSync(path.join(groups, "index.ts"), index);
    use({
      groups,
      cache,
      rpm() {
        settle();
        const env = { XDG_CACHE_HOME: cache };
        const { status, stderr } = runCli(["build", "groups"], { cwd: directory, env });
        assert.equal(status, 0, stderr);
        const config = readFileSync(path.join(directory, "out/config.yaml"), "utf8");
        return /rpm: (\d+)/.exec(config)?.[1] ?? "none";
      },
      kept() {
        const folder = path.join(cache, "muffintin/bundles");
        return existsSync(folder) ? readdirSync(folder).length : 0;
      },
    });
  });
}

test("a bundle is kept, and used without esbuild", () => {
  withProject(({ rpm, kept, groups, cache }) => {
    assert.equal(rpm(), "1");
    assert.equal(kept(), 1);
    const env = { XDG_CACHE_HOME: cache, ESBUILD_BINARY_PATH: "/dev/null/esbuild" };
    const options = { cwd: path.dirname(groups), env };
    // another esbuild is another bundle, so this one has to fail
    assert.equal(runCli(["build", "groups"], options).status, 2);
    const folder = path.join(cache, "muffintin/bundles");
    const file = path.join(folder, readdirSync(folder)[0] ?? "");
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("rpm: 1", "rpm: 7"));
    assert.equal(rpm(), "7");
  });
});

const changes: Record<string, (groups: string, directory: string) => void> = {
  "an edited file": (groups) => writeFileSync(path.join(groups, "chat.ts"), group("2")),
  "a file replaced by another of the same size and time": (groups) => {
    const file = path.join(groups, "chat.ts");
    const { atime, mtime } = statSync(file);
    writeFileSync(`${file}.new`, group("2"));
    utimesSync(`${file}.new`, atime, mtime);
    renameSync(`${file}.new`, file);
  },
  "an added file that is found before the old one": (groups) => {
    const code = group("2").replace("./transports.ts", "./transports");
    writeFileSync(path.join(groups, "chat.tsx"), code);
  },
  "a changed npm package": (groups) => {
    writeFileSync(path.join(groups, "node_modules/limits/index.js"), "export const rpm = 2;\n");
  },
  "an npm package that is replaced": (_groups, directory) => {
    const other = path.join(directory, "node_modules/limits");
    cpSync(other, `${other}.new`, { recursive: true });
    rmSync(other, { recursive: true });
    renameSync(`${other}.new`, other);
    writeFileSync(path.join(other, "index.js"), "export const rpm = 2;\n");
  },
  "a nearer npm package": (groups) => {
    const near = path.join(groups, "node_modules/limits");
    mkdirSync(near, { recursive: true });
    writeFileSync(path.join(near, "index.js"), "export const rpm = 2;\n");
  },
  "a new tsconfig.json": (groups, directory) => {
    const other = path.join(directory, "other");
    mkdirSync(other);
    writeFileSync(path.join(other, "limits.ts"), "export const rpm = 2;\n");
    const options = { compilerOptions: { paths: { limits: ["../other/limits.ts"] } } };
    writeFileSync(path.join(groups, "tsconfig.json"), JSON.stringify(options));
  },
};

for (const [name, change] of Object.entries(changes)) {
  test(`never stale: ${name}`, () => {
    withProject(({ rpm, kept, groups }) => {
      const directory = path.dirname(groups);
      if (/npm|tsconfig/.test(name)) {
        const home = name === "a changed npm package" ? groups : directory;
        const limits = path.join(home, "node_modules/limits");
        mkdirSync(limits, { recursive: true });
        writeFileSync(path.join(limits, "index.js"), "export const rpm = 1;\n");
        const code = group("rpm").replace("import", 'import { rpm } from "limits";\nimport');
        writeFileSync(path.join(groups, "chat.ts"), code);
      }
      assert.equal(rpm(), "1");
      assert.equal(kept(), 1);
      change(groups, directory);
      assert.equal(rpm(), "2");
    });
  });
}

test("never stale: a deleted file is missed", () => {
  withProject(({ rpm, groups, cache }) => {
    rpm();
    rmSync(path.join(groups, "chat.ts"));
    const env = { XDG_CACHE_HOME: cache };
    const { status, stderr } = runCli(["build", "groups"], { cwd: path.dirname(groups), env });
    assert.equal(status, 2);
    assert.match(stderr, /there is no file "\.\/chat"/);
  });
});

test("a directory with links in it is bundled each time", () => {
  withProject(({ rpm, kept, groups }) => {
    const elsewhere = path.join(path.dirname(groups), "chat-elsewhere.ts");
    renameSync(path.join(groups, "chat.ts"), elsewhere);
    symlinkSync(elsewhere, path.join(groups, "chat.ts"));
    writeFileSync(elsewhere, group("3").replace("./transports.ts", "./groups/transports.ts"));
    assert.equal(rpm(), "3");
    assert.equal(kept(), 0);
  });
});

test("a cache that others can write to is neither read nor written", () => {
  withProject(({ rpm, kept, cache }) => {
    mkdirSync(path.join(cache, "muffintin/bundles"), { recursive: true });
    chmodSync(path.join(cache, "muffintin/bundles"), 0o777);
    assert.equal(rpm(), "1");
    assert.equal(kept(), 0);
  });
});

test("a home that is not there is not made", () => {
  withProject(({ groups }) => {
    const directory = path.dirname(groups);
    const env = { HOME: path.join(directory, "no/such/home") };
    const { status, stderr } = runCli(["build", "groups"], { cwd: directory, env });
    assert.equal(status, 0, stderr);
    assert.equal(existsSync(env.HOME), false);
    assert.equal(existsSync(path.join(directory, "no")), false);
  });
});
