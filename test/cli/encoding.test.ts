import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { notUtf8 } from "../../src/yaml/not-utf8.ts";
import { runCli, withDirectory } from "./run-cli.ts";

const index = (
  name: string,
  comment = "",
): string => `import { defineConfig, openai } from "muffintin";
// ${comment}
export default defineConfig({ models: [openai().model({ model: "gpt-5", model_name: "${name}" })] });
`;

/** What a build says of group files in Windows-1252. */
const built = (text: string) =>
  withDirectory((cwd) => {
    mkdirSync(path.join(cwd, "groups"));
    writeFileSync(path.join(cwd, "groups/index.ts"), Buffer.from(text, "latin1"));
    return runCli(["build"], { cwd });
  });

test("a name in another encoding is not built with other letters", () => {
  assert.deepEqual(built(index("größe")), {
    stdout: "",
    stderr: "error: groups/index.ts:3:88 the byte 0xF6 is not UTF-8: save the file as UTF-8\n",
    status: 2,
  });
});

test("a comment in another encoding harms nobody", () => {
  assert.deepEqual(built(index("size", "größe")), {
    stdout: "out/config.yaml: 1 deployment, 1 environment variable\n",
    stderr: "",
    status: 0,
  });
});

for (const command of [["lint"], ["import"], ["simulate", "--model", "a"]]) {
  test(`${command[0]} says where a config is of another encoding`, () => {
    withDirectory((cwd) => {
      const text = "# fine: ö\nmodel_list: []\n# Fräulein\n";
      const bytes = Buffer.concat([
        Buffer.from(text.slice(0, 10)),
        Buffer.from(text.slice(10), "latin1"),
      ]);
      writeFileSync(path.join(cwd, "config.yaml"), bytes);
      const [name = "", ...rest] = command;
      assert.deepEqual(runCli([name, "config.yaml", ...rest], { cwd }), {
        stdout: "",
        stderr: "error: config.yaml:3:5 the byte 0xE4 is not UTF-8: save the file as UTF-8\n",
        status: 2,
      });
    });
  });
}

const bytes: [what: string, bytes: number[], at: string | undefined][] = [
  ["all lengths", [...Buffer.from("aé€😀\n")], undefined],
  ["a character of four bytes, cut off", [0x61, 0xf0, 0x9f, 0x98], "1:2"],
  ["a surrogate", [0xed, 0xa0, 0x80], "1:1"],
  ["an overlong slash", [0x0a, 0xc0, 0xaf], "2:1"],
  ["a byte behind characters of several", [...Buffer.from("é€"), 0xff], "1:3"],
];
for (const [what, given, at] of bytes) {
  test(`what is not UTF-8: ${what}`, () => {
    assert.equal(notUtf8(Uint8Array.from(given))?.at, at);
  });
}
