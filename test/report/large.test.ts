import assert from "node:assert/strict";
import { test } from "node:test";
import { needs } from "../skip.ts";
import { startBrowser } from "./browser.ts";
import { large } from "./inventories.ts";
import { reportOf, writePages } from "./pages.ts";
import { spentOn } from "./spent.ts";

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
