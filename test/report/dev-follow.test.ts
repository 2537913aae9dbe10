import assert from "node:assert/strict";
import { renameSync } from "node:fs";
import { test } from "node:test";
import { withDev } from "./with-dev.ts";

const shared = `import { openaiCompatible } from "muffintin";
export const one = openaiCompatible({ name: "one", api_base: "https://one.example/v1" });
`;
const groups = (from: string): string => `import { defineConfig, group } from "muffintin";
import { one } from "${from}";
const limits = { model_info: { max_input_tokens: 10, max_output_tokens: 5 } };
export default defineConfig({ groups: [group("a", [one("m", limits)])] });
`;

test("a folder that is put away and back again is followed on", async () => {
  const files = { "groups/index.ts": groups("./one.ts"), "groups/one.ts": shared };
  await withDev(files, [], async ({ at, save, builds }) => {
    await builds(1);
    renameSync(at("groups"), at("groups.bak"));
    await builds(2);
    renameSync(at("groups.bak"), at("groups"));
    await builds(3);
    save("groups/one.ts", "export default 1 +;\n");
    assert.deepEqual(await builds(4), [
      "groups: 1 deployment",
      "error: groups: there is no such file or directory; `muffintin init` writes a starting point",
      "groups: 1 deployment",
      'error: groups/one.ts:1:19 Unexpected ";"',
    ]);
  });
});

test("a file that is imported from elsewhere is followed, also after a mistake in it", async () => {
  const files = { "groups/index.ts": groups("../shared/one.ts"), "shared/one.ts": shared };
  await withDev(files, [], async ({ save, builds }) => {
    await builds(1);
    save("shared/one.ts", "export default 1 +;\n");
    await builds(2);
    save("shared/one.ts", shared);
    assert.deepEqual(await builds(3), [
      "groups: 1 deployment",
      'error: shared/one.ts:1:19 Unexpected ";"',
      "groups: 1 deployment",
    ]);
  });
});

test("what --out writes is no reason to build, a file whose name begins alike is", async () => {
  const files = { "groups/index.ts": groups("./outer.ts"), "groups/outer.ts": shared };
  await withDev(files, ["--out", "groups/out"], async ({ save, builds }) => {
    assert.deepEqual(await builds(1), ["groups: 1 deployment"]);
    save("groups/outer.ts", "export default 1 +;\n");
    assert.deepEqual(await builds(2), [
      "groups: 1 deployment",
      'error: groups/outer.ts:1:19 Unexpected ";"',
    ]);
  });
});
