import assert from "node:assert/strict";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { start } from "../../src/cli/child-process.ts";
import { startBare, startProgram } from "../../src/cli/start/start-program.ts";

/** Runs a shell's text in a fresh directory: how it ended, and what it said. */
async function shell(text: string, begin: typeof start) {
  const directory = mkdtempSync(path.join(tmpdir(), "muffintin-"));
  try {
    const log = path.join(directory, "log.txt");
    const descriptor = openSync(log, "w");
    const { ended } = begin(["/bin/sh", "-c", text], directory, descriptor);
    closeSync(descriptor);
    return { ...(await ended), said: readFileSync(log, "utf8"), directory };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** What is told apart by the version of Node alone. */
function bare(...[command, cwd, log]: Parameters<typeof start>): ReturnType<typeof start> {
  const running = process.version.startsWith("v20.") ? startBare(command, cwd, log) : undefined;
  return running ?? startProgram(command, cwd, log);
}

for (const [name, begin] of Object.entries({ bare, start })) {
  test(`${name}: a program's status and its errors, in its directory`, async () => {
    const { directory, ...rest } = await shell("pwd >&2; echo out; exit 3", begin);
    assert.deepEqual(rest, { status: 3, said: `${directory}\n` });
  });

  test(`${name}: a program that a signal ended has no status`, async () => {
    const { status } = await shell("kill -9 $$", begin);
    assert.equal(status, null);
  });

  test(`${name}: the environment goes with it`, async () => {
    process.env["MUFFINTIN_TEST"] = "a=b c";
    const { said } = await shell('echo "$MUFFINTIN_TEST" >&2', begin);
    delete process.env["MUFFINTIN_TEST"];
    assert.equal(said, "a=b c\n");
  });

  test(`${name}: kill ends it`, async () => {
    const running = begin(["/bin/sleep", "60"], "/", 2);
    running.kill();
    assert.equal((await running.ended).status, null);
  });

  test(`${name}: a program that is not there is an error, not a crash`, async () => {
    const { status, error } = await begin(["/nowhere/esbuild"], "/", 2).ended;
    assert.equal(status, null);
    assert.match(String(error), /ENOENT/);
  });
}

test("what cannot be started barely is left to child_process", {
  skip: !process.version.startsWith("v20."),
}, () => {
  assert.equal(startBare(["/nowhere/esbuild"], "/", 2), undefined);
});
