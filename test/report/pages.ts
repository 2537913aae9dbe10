import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { generate } from "../../src/generate.ts";
import type { Inventory } from "../../src/index.ts";
import type { Finding } from "../../src/lint/finding.ts";
import { providersOf } from "../../src/litellm/provider-of.ts";
import type { ReportData } from "../../src/outputs/report/data.ts";
import { reportFile } from "../../src/outputs/report/report.ts";
import { readReference } from "../../src/reference.ts";
import { inRoot } from "../root.ts";

/** The report of an inventory, as text. */
export function reportOf(inventory: Inventory, findings: readonly Finding[] = []): string {
  const home = inRoot("dist");
  const reference = readReference(home, "1.108.7", inventory);
  const generated = generate(inventory, reference);
  const page = readFileSync(path.join(home, "report.html"), "utf8");
  const { limits, catalogue, models } = reference;
  const naming = {
    providers: new Set(Object.keys(catalogue.providers)),
    providerOf: providersOf(generated.config, catalogue, (name) => models()[name]?.provider),
  };
  const about = { title: "test", litellm: "1.108.7", muffintin: "0", findings, page };
  return reportFile(inventory, generated, { ...about, limits, naming }).text;
}

/** What the page of an inventory is made of. */
export function dataOf(inventory: Inventory): ReportData {
  const [, text = ""] = /<script id="data"[^>]*>(.*?)<\/script>/s.exec(reportOf(inventory)) ?? [];
  return JSON.parse(text);
}

/** Pages in a folder of their own: the address of each, and what takes the folder away. */
export function writePages(pages: Readonly<Record<string, string>>): {
  url: (name: string) => string;
  remove: () => void;
} {
  const folder = mkdtempSync(path.join(tmpdir(), "muffintin-"));
  for (const [name, text] of Object.entries(pages)) writeFileSync(path.join(folder, name), text);
  return {
    url: (name) => pathToFileURL(path.join(folder, name)).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
