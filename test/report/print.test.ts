import assert from "node:assert/strict";
import { test } from "node:test";
import { needs } from "../skip.ts";
import { open, startBrowser } from "./browser.ts";
import { large } from "./inventories.ts";
import { reportOf, writePages } from "./pages.ts";

test(
  "on paper each sheet has its own picture, and keys all who need them",
  needs("chromium"),
  async () => {
    const pages = writePages({ "large.html": reportOf(large()) });
    const browser = await startBrowser();
    try {
      const { page, said } = await open(browser, pages.url("large.html"));
      const look = async () => ({
        pictures: await page.locator(".picture > svg").count(),
        names: await page.locator("g.node.column0").count(),
        deployments: await page.locator("g.node.column1").count(),
        open: await page.locator("#environment details[open]").count(),
      });
      const before = { pictures: 1, names: 200, deployments: 1000, open: 0 };
      assert.deepEqual(await look(), before);
      await page.evaluate("dispatchEvent(new Event('beforeprint'))");
      assert.deepEqual(await look(), { ...before, pictures: 25, open: 25 });
      await page.evaluate("dispatchEvent(new Event('afterprint'))");
      assert.deepEqual(await look(), before);
      await page.pdf({ format: "A4" });
      assert.deepEqual(await look(), before);
      assert.deepEqual(said, []);
    } finally {
      await browser.close();
      pages.remove();
    }
  },
);
