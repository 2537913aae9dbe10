import type { Browser } from "playwright-core";

/** Milliseconds of a page: of the processor to be drawn and to be filtered, and until it stood there. */
export type Spent = { drawn: number; filtered: number; wall: number };

/** Draws and filters a page of `large`. */
export async function spentOn(browser: Browser, url: string): Promise<Spent> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
  };
  const start = performance.now();
  await page.goto(url);
  await page.waitForSelector("g.node");
  const wall = performance.now() - start;
  const drawn = await spent();
  await page.locator("#filter").fill("model-7-3");
  await page.locator(".column0").nth(1).waitFor({ state: "detached" });
  const filtered = (await spent()) - drawn;
  await page.close();
  return { drawn, filtered, wall };
}
