import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { inRoot } from "./root.ts";

/** Compiles group files of a folder by the project's own settings, `muffintin` being its source. */
export function compile(
  directory: string,
  ...include: readonly string[]
): { status: number | null; output: string } {
  const config = {
    extends: inRoot("tsconfig.json"),
    compilerOptions: {
      paths: { muffintin: [inRoot("src/index.ts")] },
      typeRoots: [inRoot("node_modules/@types")],
    },
    include,
    exclude: [],
  };
  writeFileSync(path.join(directory, "tsconfig.json"), JSON.stringify(config));
  const tsc = inRoot("node_modules/typescript/bin/tsc");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsc, "-p", ".", "--pretty", "false"],
    { cwd: directory, encoding: "utf8" },
  );
  return { status, output: `${stdout}${stderr}` };
}
