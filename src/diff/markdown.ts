import { blocks } from "./blocks.ts";
import type { Diff } from "./change.ts";
import { showNumber } from "./values.ts";

const signs = { "+": "added", "-": "removed", "~": "changed", "!": "" } as const;

/** A code span that shows the text as it is. */
function code(text: string): string {
  const fence = "`".repeat(
    Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1,
  );
  const pad = /^`|`$/.test(text) ? " " : "";
  return `${fence}${pad}${text.replaceAll("\n", " ")}${pad}${fence}`;
}

const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<|~#]/g, "\\$&")
    .replaceAll(" -> ", " → ")
    .replaceAll("\n", " ");

const cell = (text: string): string => code(text).replaceAll("|", "\\|");

/** A comment holds 65,536 characters; a section with more rows than this says how many are left. */
const rowsOfSection = 100;
/** A section that is longer is folded. */
const open = 20;

/** The differences for a comment on a pull request. */
export function markdown(diff: Diff): string {
  const heading = `### muffintin: ${code(diff.old)} → ${code(diff.new)}\n`;
  if (diff.changes.length === 0) return `${heading}\nNo difference.\n`;
  const body = blocks(diff).map(({ section, count, blocks: own }) => {
    const consequence = section.title === "Consequences";
    const all = own.flatMap(({ title, common, items }) => {
      const block = common ? escaped(title) : cell(title);
      return items.map((item) => ({ ...item, block }));
    });
    const rows = all.slice(0, rowsOfSection).map(({ block, sign, times = "", of, text }) => {
      if (consequence) return `> - ${escaped(text)}\n`;
      if (!section.byModel) return `- ${signs[sign]}: ${escaped(text)}\n`;
      const what = of === undefined ? escaped(text) : `${times}${cell(of)}: ${escaped(text)}`;
      return `| ${block} | ${signs[sign]} | ${what} |\n`;
    });
    const left = all.length - rows.length;
    const more = left === 0 ? "" : `\n${consequence ? "> " : ""}… and ${showNumber(left)} more.\n`;
    if (consequence) return `\n> [!WARNING]\n${rows.join("")}${more}`;
    const head = section.byModel ? "| Name | | Deployment |\n| --- | --- | --- |\n" : "";
    const summary = `${section.title}: ${showNumber(count)} ${count === 1 ? "change" : "changes"}`;
    const fold = all.length > open ? "<details>" : "<details open>";
    return `\n${fold}<summary>${summary}</summary>\n\n${head}${rows.join("")}${more}\n</details>\n`;
  });
  return `${heading}${body.join("")}`;
}
