import { readFileSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { inRoot } from "../root.ts";
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

type Violation = { id: string; nodes: { html: string }[] };
declare const axe: { run: () => Promise<{ violations: Violation[] }> };
declare const document: {
  querySelectorAll: (selector: string) => ArrayLike<{ textContent: string | null }>;
};

/** What axe-core finds wrong with the page as it is. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(inRoot("node_modules/axe-core/axe.min.js"), "utf8"));
  const found = await page.evaluate(async () => (await axe.run()).violations);
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Follows a request for a name, from the table of models. */
export const follow = (page: Page, name: string): Promise<void> =>
  page.locator("#models").getByRole("button", { name, exact: true }).click();

/** The texts of all that a selector finds. */
export const texts = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate(
    (wanted) => Array.from(document.querySelectorAll(wanted), (each) => each.textContent ?? ""),
    selector,
  );
