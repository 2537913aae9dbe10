import assert from "node:assert/strict";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { runCli, withDirectory } from "./run-cli.ts";

export const config = `include: [more.yaml]
litellm_settings: { callbacks: [mine.handler], num_retries: 2 }
general_settings: { master_key: os.environ/LITELLM_MASTER_KEY }\n`;
export const more = (rpm: string): string => `model_list:
  - model_name: chat
    litellm_params: { model: deepseek/deepseek-chat, api_key: os.environ/DEEPSEEK_API_KEY, rpm: ${rpm} }\n`;
export const index = (
  rpm: string,
): string => `import { defineConfig, env, group, provider } from "muffintin";
const deepseek = provider({ name: "deepseek", prefix: "deepseek", api_key: env("DEEPSEEK_API_KEY") });
export default defineConfig({ groups: [group("chat", [deepseek("deepseek-chat", { rpm: ${rpm} })])], models: [],
  settings: { general_settings: { master_key: env("LITELLM_MASTER_KEY") } } });\n`;

export type Options = {
  args?: string[];
  cwd?: string;
  env?: Record<string, string>;
  input?: string;
};

type Project = {
  directory: string;
  /** runs the command, and says whether the last run was told again */
  again(options?: Options): boolean;
  /** marks what is kept, so that it can be told from a real run; says how much that is */
  mark(): number;
};

/** What was changed a moment ago is not trusted yet, so a test waits before it runs. */
export const settle = (): unknown =>
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 120);

export function withProject(args: readonly string[], use: (project: Project) => void): void {
  withDirectory((directory) => {
    const files = {
      ...{ "config.yaml": config, "more.yaml": more("1"), "proxy.env": "A=1\n" },
      "second.yaml": more("1"),
    };
    for (const [name, text] of Object.entries(files))
      writeFileSync(path.join(directory, name), text);
    for (const name of ["groups", "cache", "elsewhere"]) mkdirSync(path.join(directory, name));
    writeFileSync(path.join(directory, "groups/index.ts"), index("1"));
    const runs = path.join(directory, "cache/muffintin/runs");
    use({
      directory,
      again(options = {}) {
        settle();
        const { stdout } = runCli(options.args ?? args, {
          cwd: options.cwd ?? directory,
          env: { XDG_CACHE_HOME: path.join(directory, "cache"), ...options.env },
          ...(options.input === undefined ? {} : { input: options.input }),
        });
        return stdout === "told again\n";
      },
      mark() {
        if (!existsSync(runs)) return 0;
        for (const name of readdirSync(runs)) {
          const file = path.join(runs, name);
          const kept = JSON.parse(readFileSync(file, "utf8"));
          writeFileSync(file, JSON.stringify({ ...kept, printed: [[1, "told again\n"]] }));
        }
        return readdirSync(runs).length;
      },
    });
  });
}

/** A project in which the command has been run until its result was kept. */
export function withKept(args: readonly string[], use: (project: Project) => void): void {
  withProject(args, (project) => {
    // the first build makes the files, the second finds them made
    if (args[0] === "build") project.again();
    assert.equal(project.again(), false);
    assert.equal(project.mark(), 1);
    assert.equal(project.again(), true);
    use(project);
  });
}

/** Puts another file of the same size and times in the place of one. */
function replace(file: string, text: string): void {
  const { atime, mtime } = statSync(file);
  writeFileSync(`${file}.new`, text);
  utimesSync(`${file}.new`, atime, mtime);
  renameSync(`${file}.new`, file);
}

export const lint = ["lint", "config.yaml"];
export const several = ["lint", "config.yaml", "second.yaml"];
export const build = ["build", "groups"];
export const strict = ["lint", "config.yaml", "--env", "proxy.env"];
export function edit(at: string, name: string, text: string): undefined {
  writeFileSync(path.join(at, name), text);
}
export function swap(at: string, name: string, text: string): undefined {
  replace(path.join(at, name), text);
}
export function remove(at: string, name: string): undefined {
  rmSync(path.join(at, name), { recursive: true });
}
export function mode(at: string, name: string, bits: number): undefined {
  chmodSync(path.join(at, name), bits);
}
