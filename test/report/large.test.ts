import assert from "node:assert/strict";
import { test } from "node:test";
import type { Browser } from "playwright-core";
import { needs } from "../skip.ts";
import { startBrowser } from "./browser.ts";
import { large } from "./inventories.ts";
import { reportOf, writePages } from "./pages.ts";

/** A page's processor time in ms, to be drawn and to be filtered: other tests run beside this one. */
async function spentOn(
  browser: Browser,
  url: string,
): Promise<{ drawn: number; filtered: number }> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
  };
  await page.goto(url);
  await page.waitForSelector("g.node");
  const drawn = await spent();
  await page.locator("#filter").fill("model-7-3");
  await page.locator(".column0").nth(1).waitFor({ state: "detached" });
  const filtered = (await spent()) - drawn;
  await page.close();
  return { drawn, filtered };
}

test(
  "1,000 deployments are drawn and filtered, at no more each than 100",
  needs("chromium"),
  async (t) => {
    const pages = writePages({
      "large.html": reportOf(large(200)),
      "small.html": reportOf(large(20)),
    });
    const browser = await startBrowser();
    try {
      // the first page of a browser pays for it
      await spentOn(browser, pages.url("small.html"));
      const small = await spentOn(browser, pages.url("small.html"));
      const { drawn, filtered } = await spentOn(browser, pages.url("large.html"));
      t.diagnostic(`drawn in ${drawn.toFixed(0)} ms, filtered in ${filtered.toFixed(0)} ms`);
      assert.ok(drawn < 10 * small.drawn, `${drawn} ms, ${small.drawn} ms for a tenth`);
      assert.ok(filtered < 10 * small.filtered, `${filtered} ms, ${small.filtered} ms for a tenth`);
    } finally {
      await browser.close();
      pages.remove();
    }
  },
);
