import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { defineConfig } from "../../src/index.ts";
import type { Finding } from "../../src/lint/finding.ts";
import { needs } from "../skip.ts";
import { follow, open, startBrowser, texts, violations } from "./browser.ts";
import { large, markup, small, unbroken } from "./inventories.ts";
import { reportOf, writePages } from "./pages.ts";

const finding: Finding = {
  severity: "warning",
  ...{ rule: "route/depth", file: "groups/a.ts", line: 3, column: 1 },
  ...{ path: "fallbacks.fast", message: markup },
};

describe("report.html in Chromium", needs("chromium"), () => {
  let browser: Browser;
  let pages: ReturnType<typeof writePages>;
  before(async () => {
    pages = writePages({
      "small.html": reportOf(small(), [finding]),
      "large.html": reportOf(large()),
      "none.html": reportOf(defineConfig({ groups: [] })),
      "unbroken.html": reportOf(unbroken()),
    });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    pages?.remove();
  });

  test("nothing is asked for, and nothing complains", async () => {
    const { page, said, asked } = await open(browser, pages.url("small.html"));
    assert.deepEqual({ said, asked }, { said: [], asked: [pages.url("small.html")] });
    const tried = await page.evaluate(() =>
      fetch("http://127.0.0.1:9/").then(
        () => "reached",
        () => "refused",
      ),
    );
    assert.equal(tried, "refused");
    assert.match(said.join("\n"), /Content Security Policy/);
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe-core finds nothing, ${colorScheme}`, async () => {
      const { page } = await open(browser, pages.url("small.html"), { colorScheme });
      await page.evaluate(() => undefined);
      assert.deepEqual(await violations(page), []);
      await follow(page, "fast");
      assert.deepEqual(await violations(page), []);
    });
  }

  test("a config without deployments is told as that", async () => {
    const page = await browser.newPage();
    await page.goto(pages.url("none.html"));
    assert.deepEqual(await texts(page, ".picture > .empty"), ["There are no names."]);
  });

  test("a long name without separators leaves room for the other columns", async () => {
    const { page } = await open(browser, pages.url("unbroken.html"), {
      viewport: { width: 1280, height: 900 },
    });
    const wide = "[...document.querySelectorAll('.scroll')].map((each) => each.scrollWidth)";
    const room = "[...document.querySelectorAll('.scroll')].map((each) => each.clientWidth)";
    assert.deepEqual(await page.evaluate(wide), await page.evaluate(room));
  });

  test("markup in a config is text", async () => {
    const { page } = await open(browser, pages.url("small.html"));
    assert.equal(await page.locator("img").count(), 0);
    const names = await texts(page, "#models tbody th");
    assert.ok(names.includes(markup));
    assert.ok((await texts(page, "#findings td")).includes(markup));
  });

  test("a name is found by its deployments, and the counts say what is left", async () => {
    const { page } = await open(browser, pages.url("small.html"));
    await page.locator("#filter").fill("rapid");
    await page.locator(".column0").nth(1).waitFor({ state: "detached" });
    assert.deepEqual(await texts(page, "#models tbody tr:not([hidden]) th"), ["fast"]);
    assert.deepEqual(await texts(page, ".badge"), ["0", "1", "1", "0", "0"]);
    assert.equal(await page.locator("#settings .scroll").isVisible(), false);
  });

  test("the filter leaves what has every word, in the tables and the picture", async () => {
    const { page } = await open(browser, pages.url("small.html"));
    await page.keyboard.press("/");
    await page.keyboard.type("vendor-2 fast");
    await page.locator(".column0").nth(1).waitFor({ state: "detached" });
    assert.deepEqual(await texts(page, ".column0 text"), ["fast"]);
    assert.deepEqual(await texts(page, "#limits tbody tr:not([hidden]) th"), ["fast"]);
    assert.deepEqual(await texts(page, "#limits h2 small"), ["1 of 7 deployments"]);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#limits tbody tr:not([hidden])").count(), 7);
  });

  test("a click on a heading sorts, numbers as numbers", async () => {
    const { page } = await open(browser, pages.url("small.html"));
    const heading = page.locator("#limits thead button", { hasText: "Share" });
    await heading.click();
    const shares = await texts(page, "#limits tbody td:nth-child(5)");
    assert.deepEqual(shares, ["0", "25", "75", "100", "100", "100", "100"]);
  });

  test("the theme can be chosen and stays", async () => {
    const { page } = await open(browser, pages.url("small.html"), { colorScheme: "light" });
    const ground = (): Promise<unknown> =>
      page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    const light = await ground();
    const button = page.locator("#theme");
    await button.click();
    await button.click();
    assert.equal(await button.textContent(), "Theme: dark");
    assert.notEqual(await ground(), light);
    await page.reload();
    assert.equal(await button.textContent(), "Theme: dark");
  });

  test("printed, all rows are there and the controls are not", async () => {
    const { page } = await open(browser, pages.url("large.html"));
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("#filter").isVisible(), false);
    const cut = await page.evaluate(
      "[...document.querySelectorAll('.scroll, .picture')].filter((each) => each.scrollHeight > each.clientHeight + 1).length",
    );
    assert.equal(cut, 0);
  });
});
