import { type Browser, chromium, type Page } from "playwright-core";
import { onPath } from "../skip.ts";

/** A page in the machine's Chromium, with everything that it said or asked for. */
export type Opened = { page: Page; said: string[]; asked: string[] };

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: onPath("chromium") ?? "chromium",
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });

/** Opens an address and waits until the page has drawn itself. */
export async function open(
  browser: Browser,
  url: string,
  options: Parameters<Browser["newPage"]>[0] = {},
): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, ...options });
  const said: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(`error: ${error.message}`));
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(url);
  await page.waitForSelector("g.node");
  return { page, said, asked };
}
