import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { needs } from "../skip.ts";
import { follow, open, startBrowser, texts, violations } from "./browser.ts";
import { long, measured, persistent, small } from "./inventories.ts";
import { reportOf, writePages } from "./pages.ts";

describe("the routing picture in Chromium", needs("chromium"), () => {
  let browser: Browser;
  let pages: ReturnType<typeof writePages>;
  before(async () => {
    pages = writePages({
      "small.html": reportOf(small()),
      "long.html": reportOf(long()),
      "measured.html": reportOf(measured()),
      "persistent.html": reportOf(persistent()),
    });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    pages?.remove();
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

  test("levels of order, a retry policy and retries of deployments are told of", async () => {
    const { page } = await open(browser, pages.url("persistent.html"));
    const steps = async (name: string): Promise<string[]> => {
      await follow(page, name);
      return (await texts(page, ".panel ol > li")).filter((step) => step.startsWith("If "));
    };
    assert.deepEqual(await steps("levels"), [
      "If that fails, it goes to the deployments of each higher order in turn.",
      "If they fail too, the client gets the error: there is no fallback.",
    ]);
    assert.deepEqual(await steps("stands"), [
      "If that fails, it goes to the deployments of each higher order in turn.",
      "If they fail too: own.",
    ]);
    assert.deepEqual(await steps("policy"), [
      "If that fails, LiteLLM tries again as often as the retry policy says of the error.",
      "If every attempt fails, the client gets the error: there is no fallback.",
    ]);
    assert.deepEqual(await steps("own"), [
      "If that fails, LiteLLM tries 0 to 3 more times, with any of them that is not cooling down.",
      "If every attempt fails, the client gets the error: there is no fallback.",
    ]);
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

  test("a provider whose details are kept stays the one it is, until it is no longer shown", async () => {
    const { page } = await open(browser, pages.url("small.html"));
    await page.locator('g[aria-label="Provider vendor-2"]').first().click();
    await page.locator("#about").hover();
    const kept = async (filter: string): Promise<unknown> => {
      await page.locator("#filter").fill(filter);
      await page.waitForTimeout(300);
      return [await texts(page, ".panel h3"), await texts(page, '[aria-pressed="true"]')];
    };
    assert.deepEqual(await kept("never"), [["vendor-2"], ["vendor-2"]]);
    assert.deepEqual(await kept(""), [["vendor-2"], ["vendor-2"]]);
    assert.deepEqual(await kept("any/*"), [[], []]);
    assert.deepEqual(await kept(""), [[], []]);
  });

  test("a name that is too long is cut in its middle and said whole", async () => {
    const { page } = await open(browser, pages.url("long.html"));
    const name = await page.locator("g.column0").getAttribute("aria-label");
    assert.match(name ?? "", /^Name a-very-very-\S+…\S+-very-long-name: a-(?:very-){15}long-name$/);
    assert.deepEqual(await texts(page, ".column1 .note"), ["100%", "<1%"]);
    const out = await page.evaluate(
      "[...document.querySelectorAll('.node')].filter((node) => node.querySelector('text').getBBox().width > node.querySelector('rect').getBBox().width - 10).length",
    );
    assert.equal(out, 0);
    assert.deepEqual(await violations(page), []);
  });

  test("a strategy that measures at run time has no shares", async () => {
    const { page } = await open(browser, pages.url("measured.html"));
    assert.deepEqual(await texts(page, ".column1 .note"), []);
    await follow(page, "fast");
    const [first] = await texts(page, ".panel ol > li");
    assert.match(first ?? "", /^It goes to one of 2 deployments, picked by least-busy:openai/);
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

  test("Tab leads from a name to its fallbacks, and on", async () => {
    const { page } = await open(browser, pages.url("small.html"));
    await page.locator('g[aria-label="Name fast"]').focus();
    const seen: unknown[] = [];
    for (const key of ["Tab", "Tab", "Shift+Tab", "Tab", "Tab", "Tab", "Tab"]) {
      await page.keyboard.press(key);
      const active =
        "(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent)";
      seen.push(await page.evaluate(active));
    }
    const names = ["clever", "any/thing"];
    assert.deepEqual(seen, [...names, "clever", "any/thing", "clever", "Models", "Name"]);
    assert.deepEqual(await texts(page, ".panel h3"), []);
  });
});
