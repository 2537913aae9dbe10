import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { Finding } from "../../src/lint/finding.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";
import { open, startBrowser } from "./browser.ts";
import { large, markup, measured, small } from "./inventories.ts";
import { reportOf, writePages } from "./pages.ts";

const finding: Finding = {
  severity: "warning",
  ...{ rule: "route/depth", file: "groups/a.ts", line: 3, column: 1 },
  ...{ path: "fallbacks.fast", message: markup },
};

type Violation = { id: string; nodes: { html: string }[] };
declare const axe: { run: () => Promise<{ violations: Violation[] }> };
declare const document: {
  querySelectorAll: (selector: string) => ArrayLike<{ textContent: string | null }>;
};

/** What axe-core finds wrong with the page as it is. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(inRoot("node_modules/axe-core/axe.min.js"), "utf8"));
  const found = await page.evaluate(async () => (await axe.run()).violations);
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const follow = (page: Page, name: string): Promise<void> =>
  page.locator("#models").getByRole("button", { name, exact: true }).click();

const texts = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate(
    (wanted) => Array.from(document.querySelectorAll(wanted), (each) => each.textContent ?? ""),
    selector,
  );

describe("report.html in Chromium", needs("chromium"), () => {
  let browser: Browser;
  let pages: ReturnType<typeof writePages>;
  before(async () => {
    pages = writePages({
      "small.html": reportOf(small(), [finding]),
      "large.html": reportOf(large()),
      "measured.html": reportOf(measured()),
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

  test("markup in a config is text", async () => {
    const { page } = await open(browser, pages.url("small.html"));
    assert.equal(await page.locator("img").count(), 0);
    const names = await texts(page, "#models tbody th");
    assert.ok(names.includes(markup));
    assert.ok((await texts(page, "#findings td")).includes(markup));
  });

  test("a followed name tells every step, and the picture keeps what it may meet", async () => {
    const { page } = await open(browser, pages.url("small.html"));
    await follow(page, "fast");
    assert.deepEqual(await texts(page, ".panel ol > li"), [
      "It goes to one of 2 deployments:25% openai/quick vendor-1 · 100,000 in, 8,000 out75% openai/rapid vendor-2 · 100,000 in, 8,000 out",
      "If that fails, LiteLLM tries 4 more times, with any of them that is not cooling down.",
      "If every attempt fails: clever, then any/thing through any/*.",
      "If the prompt is too long: clever.",
    ]);
    assert.deepEqual(await texts(page, ".column0 text"), ["fast", "clever", "any/*"]);
    await page.getByRole("button", { name: "Show all" }).click();
    assert.equal(await page.locator(".column0").count(), 6);
  });

  test("a deployment that is never asked says so", async () => {
    const { page } = await open(browser, pages.url("small.html"));
    await follow(page, "never");
    const [first] = await texts(page, ".panel ol > li");
    assert.match(first ?? "", /0% openai\/b .* not asked while its siblings are well/);
  });

  test("hovering lights what belongs together", async () => {
    const { page } = await open(browser, pages.url("small.html"));
    await page.locator('g[aria-label^="Deployment openai/quick"]').hover();
    assert.deepEqual(await texts(page, ".node.lit text:not(.note)"), [
      "fast",
      "openai/quick",
      "vendor-1",
    ]);
  });

  test("a provider's boxes are lit together, and a glance tells of it until the pointer leaves", async () => {
    const { page } = await open(browser, pages.url("small.html"));
    const height = (): Promise<unknown> => page.evaluate("document.body.scrollHeight");
    const before = await height();
    await page.locator('g[aria-label="Provider vendor-2"]').first().hover();
    assert.deepEqual(await texts(page, ".node.lit.column2 text"), ["vendor-2", "vendor-2"]);
    assert.deepEqual(await texts(page, ".panel > :is(h3, p)"), [
      "vendor-2",
      "4 deployments, needs VENDOR_2_KEY",
    ]);
    assert.equal(await height(), before);
    await page.locator("#about").hover();
    assert.deepEqual(await texts(page, ".panel h3"), []);
  });

  test("a name is found by its deployments, and the counts say what is left", async () => {
    const { page } = await open(browser, pages.url("small.html"));
    await page.locator("#filter").fill("rapid");
    await page.locator(".column0").nth(1).waitFor({ state: "detached" });
    assert.deepEqual(await texts(page, "#models tbody tr:not([hidden]) th"), ["fast"]);
    assert.deepEqual(await texts(page, ".badge"), ["0", "1", "1", "0", "0"]);
    assert.equal(await page.locator("#settings .scroll").isVisible(), false);
  });

  test("a strategy that measures at run time has no shares", async () => {
    const { page } = await open(browser, pages.url("measured.html"));
    assert.deepEqual(await texts(page, ".column1 .note"), []);
    await follow(page, "fast");
    const [first] = await texts(page, ".panel ol > li");
    assert.match(first ?? "", /^It goes to one of 2 deployments, picked by least-busy:openai/);
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

  test("the keyboard alone follows a request", async () => {
    const { page } = await open(browser, pages.url("small.html"));
    const active = (): Promise<unknown> =>
      page.evaluate("document.activeElement.getAttribute('aria-label')");
    for (let press = 0; press < 20; press += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate("document.activeElement.matches('g.node')")) break;
    }
    assert.equal(await active(), "Name fast");
    const seen: unknown[] = [];
    for (const key of ["ArrowRight", "ArrowDown", "ArrowRight", "ArrowLeft", "Home"]) {
      await page.keyboard.press(key);
      seen.push(await active());
    }
    assert.deepEqual(seen, [
      "Deployment openai/quick 25%",
      "Deployment openai/rapid 75%",
      "Provider vendor-2",
      "Deployment openai/rapid 75%",
      "Deployment openai/quick 25%",
    ]);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    assert.deepEqual(await texts(page, ".panel h3"), ["A request for fast"]);
    assert.equal(await active(), "Name fast");
    assert.equal(await page.locator(".close").count(), 1);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".close").count(), 0);
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
