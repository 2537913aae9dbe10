import assert from "node:assert/strict";
import { test } from "node:test";
import { needs } from "../skip.ts";
import { startBrowser } from "./browser.ts";
import { large } from "./inventories.ts";
import { reportOf, writePages } from "./pages.ts";

test("1,000 deployments are drawn and filtered in under a second", needs("chromium"), async (t) => {
  const pages = writePages({ "large.html": reportOf(large()) });
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    // in processor time: other tests run beside this one
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const spent = async (): Promise<number> => {
      const { metrics } = await session.send("Performance.getMetrics");
      return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
    };
    await page.goto(pages.url("large.html"));
    await page.waitForSelector("g.node");
    const drawn = await spent();
    await page.locator("#filter").fill("model-7-3");
    await page.locator(".column0").nth(1).waitFor({ state: "detached" });
    const filtered = (await spent()) - drawn;
    t.diagnostic(`drawn in ${drawn.toFixed(0)} ms, filtered in ${filtered.toFixed(0)} ms`);
    assert.ok(drawn < 1000 && filtered < 1000, `${drawn} ms, ${filtered} ms`);
  } finally {
    await browser.close();
    pages.remove();
  }
});
