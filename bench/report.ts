// The report of many deployments, drawn and filtered in a real Chromium.
import type { Browser } from "playwright-core";
import { startBrowser } from "../test/report/browser.ts";
import { large } from "../test/report/inventories.ts";
import { reportOf, writePages } from "../test/report/pages.ts";
import { type Spent, spentOn } from "../test/report/spent.ts";
import { onPath } from "../test/skip.ts";
import { median } from "./measure.ts";
import type { Part } from "./result.ts";
import { size, table, time } from "./table.ts";

const counts = [100, 1000];

async function spentBy(browser: Browser, urls: readonly string[], rounds: number) {
  const spent = urls.map((): Spent[] => []);
  // the first page of a browser pays for it
  await spentOn(browser, urls[0] ?? "");
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, url] of urls.entries()) spent[index]?.push(await spentOn(browser, url));
  }
  return spent;
}

export async function report(rounds: number): Promise<Part> {
  const title = "The report";
  if (onPath("chromium") === undefined) {
    return { title, text: "", missing: ["the report: there is no Chromium"] };
  }
  const texts = counts.map((count) => reportOf(large(count / 5)));
  const names = counts.map((count) => `${count}.html`);
  const pages = writePages(Object.fromEntries(names.map((name, at) => [name, texts[at] ?? ""])));
  const browser = await startBrowser();
  try {
    const spent = await spentBy(browser, names.map(pages.url), rounds);
    const rows = counts.map((count, index) => {
      const of = (what: keyof Spent): string =>
        time(median((spent[index] ?? []).map((each) => each[what])));
      const bytes = size(Buffer.byteLength(texts[index] ?? ""));
      return [count.toLocaleString("en"), bytes, of("wall"), of("drawn"), of("filtered")];
    });
    const head = ["deployments", "page", "until it stands there", "drawn", "filtered"];
    return {
      title,
      text: [
        table(head, rows),
        "",
        `Drawn and filtered are processor time of the page; medians of ${rounds} pages each.`,
      ].join("\n"),
    };
  } finally {
    await browser.close();
    pages.remove();
  }
}
