import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { inRoot } from "../root.ts";
import { type Project, withDev } from "./with-dev.ts";

const index = (more: string): string => `import { defineConfig, openaiCompatible } from "muffintin";
const one = openaiCompatible({ name: "one", api_base: "https://one.example/v1" });
export default defineConfig({
  models: one.models(["m"], { model_info: { max_input_tokens: 10, max_output_tokens: 5 } }), ${more}
});
`;
const part = "litellm_settings: { drop_params: true }\n";
const esbuildPath = (): string =>
  createRequire(inRoot("package.json")).resolve(
    `@esbuild/${process.platform}-${process.arch}/bin/esbuild`,
  );
const ok = "groups: 1 deployment";

test("an included file elsewhere is followed: missing, there, broken, mended", async () => {
  const files = { "groups/index.ts": index('include: ["../shared/part.yaml"],'), "shared/a": "" };
  await withDev(files, [], async ({ save, builds }) => {
    await builds(1);
    save("shared/part.yaml", part);
    await builds(2);
    save("shared/part.yaml", "a: [1\n");
    await builds(3);
    save("shared/part.yaml", part.replace("drop_params", "drop_parms"));
    assert.deepEqual(await builds(4), [
      `${ok}, 1 error`,
      ok,
      "error: shared/part.yaml:2:1 the file ends within [ ] or { }: the closing bracket is missing",
      `${ok}, 1 error`,
    ]);
  });
});

test("a file that was broken from the start is followed", async () => {
  const files = {
    "groups/index.ts": index('include: ["../shared/part.yaml"],'),
    "shared/part.yaml": "a: [1\n",
  };
  await withDev(files, [], async ({ save, builds }) => {
    await builds(1);
    save("shared/part.yaml", part);
    assert.deepEqual((await builds(2))[1], ok);
  });
});

test("a Python module is followed into what is written, also through a link", async () => {
  const files = {
    "groups/index.ts": index('callbacks: ["hooks.mine.handler", "linked.handler"],'),
    "groups/hooks/mine.py": "handler = 1\n",
    "shared/real.py": "handler = 1\n",
  };
  await withDev(files, ["--out", "out"], async ({ at, save, builds }) => {
    await builds(1);
    symlinkSync("../shared/real.py", at("groups/linked.py"));
    await builds(2);
    save("groups/hooks/mine.py", "handler = 2\n");
    await builds(3);
    save("shared/real.py", "handler = 3\n");
    assert.deepEqual((await builds(4)).slice(1), [ok, ok, ok]);
    assert.equal(readFileSync(at("out/hooks/mine.py"), "utf8"), "handler = 2\n");
    assert.equal(readFileSync(at("out/linked.py"), "utf8"), "handler = 3\n");
  });
});

test("each save bundles once, also where the group files are wrong", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "muffintin-"));
  try {
    const [program, log] = [path.join(folder, "esbuild"), path.join(folder, "log")];
    const script = `#!/bin/sh\necho run >> '${log}'\nexec '${esbuildPath()}' "$@"\n`;
    writeFileSync(program, script, { mode: 0o755 });
    const env = { ESBUILD_BINARY_PATH: program };
    const use = async ({ save, builds }: Project): Promise<void> => {
      await builds(1);
      save("groups/index.ts", "export default 1 +;\n");
      await builds(2);
      assert.equal(readFileSync(log, "utf8"), "run\nrun\n");
    };
    await withDev({ "groups/index.ts": index("") }, [], use, env);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
