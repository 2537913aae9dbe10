import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { runCli } from "../cli/run-cli.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";
import { open, startBrowser } from "./browser.ts";

const groups = (
  name: string,
): string => `import { defineConfig, group, openaiCompatible } from "muffintin";
const one = openaiCompatible({ name: "one", api_base: "https://one.example/v1" });
const limits = { model_info: { max_input_tokens: 10, max_output_tokens: 5 } };
export default defineConfig({ groups: [group("${name}", [one("m", limits)])] });
`;

type Dev = {
  url: string;
  save: (text: string) => void;
  printed: () => string;
  stop: () => Promise<number | null>;
};

/** `muffintin dev` on a folder of its own. */
async function startDev(): Promise<Dev> {
  const folder = mkdtempSync(path.join(tmpdir(), "muffintin-"));
  const save = (text: string): void => writeFileSync(path.join(folder, "index.ts"), text);
  save(groups("first"));
  const child = spawn(process.execPath, [inRoot("dist/muffintin.cjs"), "dev", ".", "--port", "0"], {
    cwd: folder,
    env: { PATH: process.env["PATH"], NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const url = await new Promise<string>((done, refuse) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        printed += chunk.toString();
        const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed) ?? [];
        if (found) done(found);
      });
    }
    child.once("close", () => refuse(new Error(printed)));
  });
  const stop = (): Promise<number | null> =>
    new Promise((done) => {
      child.once("close", (status) => {
        rmSync(folder, { recursive: true, force: true });
        done(status);
      });
      child.kill("SIGINT");
    });
  return { url, save, printed: () => printed, stop };
}

test("an open page follows each save, and says what is wrong", needs("chromium"), async () => {
  const dev = await startDev();
  const browser = await startBrowser();
  try {
    const { page, said } = await open(browser, dev.url);
    const name = (text: string) => page.locator(".column0", { hasText: text }).waitFor();
    await name("first");
    dev.save(groups("second"));
    await name("second");
    dev.save("export default 1 +;\n");
    const problem = page.getByRole("alert");
    await problem.waitFor();
    assert.equal(await problem.textContent(), 'index.ts:1:19 Unexpected ";"');
    assert.equal(await page.locator(".column0").count(), 1);
    dev.save(groups("third"));
    await name("third");
    assert.equal(await page.getByRole("alert").count(), 0);
    assert.deepEqual(said, []);
    assert.match(dev.printed(), /error: index\.ts:1:19 Unexpected ";"\n/);
  } finally {
    await browser.close();
    assert.equal(await dev.stop(), 0);
  }
});

test("the page is only for this machine's own names, and has no other files", async () => {
  const dev = await startDev();
  const status = (where: string, host: string): Promise<number | undefined> =>
    new Promise((done, refuse) => {
      request(new URL(where, dev.url), { headers: { host } }, (response) => {
        response.resume();
        done(response.statusCode);
      })
        .once("error", refuse)
        .end();
    });
  try {
    assert.equal(await status("/", "127.0.0.1:1"), 200);
    assert.equal(await status("/", "localhost"), 200);
    assert.equal(await status("/", "attacker.example"), 403);
    assert.equal(await status("/index.ts", "localhost"), 404);
    assert.equal(await status("/../../etc/passwd", "localhost"), 404);
    const taken = new URL(dev.url).port;
    assert.deepEqual(runCli(["dev", "--port", taken]), {
      stdout: "",
      stderr: `error: --port ${taken}: it is taken; name another, or 0 for any\n`,
      status: 2,
    });
  } finally {
    assert.equal(await dev.stop(), 0);
  }
});
