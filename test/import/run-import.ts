import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Io } from "../../src/cli/command.ts";
import { parseArgsOptions } from "../../src/cli/command.ts";
import { command } from "../../src/cli/commands/import/index.ts";
import { inRoot } from "../root.ts";

// The CLI is CommonJS when it is shipped, and asks for some modules when it needs them.
Object.assign(globalThis, { require: createRequire(inRoot("package.json")) });

export type Imported = {
  status: number;
  stdout: string;
  stderr: string;
  /** the written files by name */
  files: Record<string, string>;
  /** absolute, there while `use` runs */
  directory: string;
};

/** Imports a YAML text in this process; its directory is gone afterwards. */
export async function withImport<Result>(
  yaml: string,
  use: (imported: Imported) => Result,
  options: { args?: readonly string[]; env?: Record<string, string> } = {},
): Promise<Result> {
  const cwd = mkdtempSync(path.join(tmpdir(), "muffintin-"));
  const said = { stdout: "", stderr: "" };
  const io: Io = {
    stdout: (text) => {
      said.stdout += text;
    },
    stderr: (text) => {
      said.stderr += text;
    },
    cwd,
    home: inRoot("dist"),
    env: options.env ?? {},
    color: false,
  };
  try {
    writeFileSync(path.join(cwd, "config.yaml"), yaml);
    const args = options.args ?? ["config.yaml"];
    const given = parseArgs({
      args: [...args],
      options: parseArgsOptions(command),
      allowPositionals: true,
    });
    const parsed = { positionals: given.positionals, values: { ...given.values } };
    const status = await command.run(parsed, io);
    const directory = path.join(cwd, "groups");
    const names = status === 0 ? readdirSync(directory).sort() : [];
    const files = Object.fromEntries(
      names.map((name) => [name, readFileSync(path.join(directory, name), "utf8")]),
    );
    return use({ status, ...said, files, directory });
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** Every file of an import in one text. */
export const allFiles = (files: Record<string, string>): string =>
  Object.entries(files)
    .map(([name, text]) => `=== ${name}\n${text}`)
    .join("\n");
