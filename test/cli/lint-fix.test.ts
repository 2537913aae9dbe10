import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { bound } from "../bound.ts";
import { needs } from "../skip.ts";
import { root, withMounted } from "./mounted.ts";
import { runCli, withDirectory } from "./run-cli.ts";

const env = { KEY: "k", OPENAI_API_KEY: "k" };
const part = "litellm_settings:\n  drop_parms: true # kept\n";
const whole = `include: [part.yaml]
general_settings: { master_key: os.environ/KEY }
router_settings: { num_retires: 3 }
model_list:
  - { model_name: chat, litellm_params: { model: openai/gpt-4.1-mini } }
`;

function withFiles(use: (directory: string) => void): void {
  withDirectory((directory) => {
    writeFileSync(path.join(directory, "config.yaml"), whole);
    writeFileSync(path.join(directory, "part.yaml"), part);
    chmodSync(directory, 0o755);
    use(directory);
  });
}

const read = (directory: string, name: string): string =>
  readFileSync(path.join(directory, name), "utf8");
const fix = (cwd: string, prefix: readonly string[] = []) =>
  runCli(["lint", "config.yaml", "--fix"], { cwd, env, prefix });

test("several repairs in one line, carriage returns and no last newline", () => {
  withDirectory((directory) => {
    const text =
      "model_list: # all\r\n  - model_name: chat\r\n    litellm_params: {modle: openai/gpt-4.1-mini,   rmp: 4}  # é 😀\r\ngeneral_settings: {mastr_key: os.environ/KEY}";
    writeFileSync(path.join(directory, "config.yaml"), text);
    assert.equal(fix(directory).stderr, "config.yaml: 3 fixed\n");
    const mended = text.replace("modle", "model").replace("rmp", "rpm").replace("mastr", "master");
    assert.equal(read(directory, "config.yaml"), mended);
    assert.equal(fix(directory).stderr, "");
    assert.equal(read(directory, "config.yaml"), mended);
  });
});

test("what is included is repaired where it is; links and modes stay", () => {
  withFiles((directory) => {
    mkdirSync(path.join(directory, "real"));
    execFileSync("mv", ["part.yaml", "real/part.yaml"], { cwd: directory });
    symlinkSync("real/part.yaml", path.join(directory, "part.yaml"));
    chmodSync(path.join(directory, "real/part.yaml"), 0o640);
    assert.equal(fix(directory).stderr, "config.yaml: 2 fixed\n");
    assert.equal(lstatSync(path.join(directory, "part.yaml")).isSymbolicLink(), true);
    assert.equal(read(directory, "real/part.yaml"), part.replace("parms", "params"));
    assert.equal(statSync(path.join(directory, "real/part.yaml")).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(directory).sort(), ["config.yaml", "part.yaml", "real"]);
  });
});

test("of two files of which one is not to be written neither is", needs("setpriv"), () => {
  withFiles((directory) => {
    chmodSync(path.join(directory, "part.yaml"), 0o444);
    const { status, stderr } = fix(directory, bound);
    assert.deepEqual(
      [status, stderr],
      [
        2,
        "error: part.yaml: cannot be written: no permission to write there; nothing was changed\n",
      ],
    );
    assert.deepEqual([read(directory, "config.yaml"), read(directory, "part.yaml")], [whole, part]);
    assert.deepEqual(readdirSync(directory).sort(), ["config.yaml", "part.yaml"]);
  });
});

test(
  "a file of one's own in a folder of somebody else's is written in its place",
  needs("setpriv"),
  () => {
    withFiles((directory) => {
      chmodSync(directory, 0o555);
      assert.equal(fix(directory, bound).stderr, "config.yaml: 2 fixed\n");
      assert.equal(read(directory, "part.yaml"), part.replace("parms", "params"));
      chmodSync(directory, 0o755);
    });
  },
);

/** The two files, the second one mounted. */
function withPart(text: string, use: (directory: string) => void): void {
  withFiles((directory) => {
    const file = path.join(directory, "part.yaml");
    withMounted(file, { text, size: "8k" }, () => use(directory));
  });
}

test("a file that is mounted by itself is written in its place", root, () => {
  withPart(part, (directory) => {
    assert.equal(fix(directory).stderr, "config.yaml: 2 fixed\n");
    assert.equal(read(directory, "part.yaml"), part.replace("parms", "params"));
    assert.equal(read(directory, "config.yaml"), whole.replace("retires", "retries"));
    assert.deepEqual(readdirSync(directory).sort(), ["config.yaml", "part.yaml", "small"]);
  });
});

test("where the last of two files fails, the first is as it was", root, () => {
  const full = part.padEnd(8191, "#").concat("\n");
  withPart(full, (directory) => {
    const { status, stderr } = fix(directory);
    assert.deepEqual(
      [status, stderr],
      [2, "error: part.yaml: cannot be written: the disk is full; nothing was changed\n"],
    );
    assert.equal(read(directory, "part.yaml"), full);
    assert.equal(read(directory, "config.yaml"), whole);
    assert.deepEqual(readdirSync(directory).sort(), ["config.yaml", "part.yaml", "small"]);
  });
});

test("a full disk leaves the old text", root, () => {
  withDirectory((directory) => {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=16k", "tmpfs", directory]);
    try {
      const text = whole.replace("include: [part.yaml]\n", "") + "#\n".repeat(5000);
      writeFileSync(path.join(directory, "config.yaml"), text);
      const { status, stderr } = fix(directory);
      assert.deepEqual(
        [status, stderr],
        [2, "error: config.yaml: cannot be written: the disk is full; nothing was changed\n"],
      );
      assert.equal(read(directory, "config.yaml"), text);
      assert.deepEqual(readdirSync(directory), ["config.yaml"]);
    } finally {
      execFileSync("umount", [directory]);
    }
  });
});

test("a quoted key stays quoted, and a value of several lines is left to a person", () => {
  withDirectory((directory) => {
    const text = `router_settings: {"num_retires":3}
model_list:
  - model_name: chat
    litellm_params:
      model: openai/gpt-4.1-mini
      api_base: >-
        https://host.example/v1/chat/completions
`;
    writeFileSync(path.join(directory, "config.yaml"), text);
    fix(directory);
    assert.equal(read(directory, "config.yaml"), text.replace("num_retires", "num_retries"));
  });
});
