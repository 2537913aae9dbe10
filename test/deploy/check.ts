import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { inRoot } from "../root.ts";

/** What Python prints for a program in which `check` is deploy/check_proxy.py. */
export function python(program: string): string {
  const { status, stdout, stderr } = spawnSync(
    "python3",
    ["-Bc", `import check_proxy as check\n${program}`],
    {
      cwd: inRoot("deploy"),
      encoding: "utf8",
    },
  );
  assert.equal(status, 0, stderr);
  return stdout;
}
