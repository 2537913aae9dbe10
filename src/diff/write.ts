import { styleText } from "node:util";
import { blocks } from "./blocks.ts";
import type { Diff } from "./change.ts";
import { markdown } from "./markdown.ts";

export const formats = ["human", "json", "markdown"] as const;
export type Format = (typeof formats)[number];

const styles = { "+": "green", "-": "red", "~": "yellow", "!": "magenta" } as const;

const title = ({ old, new: now }: Diff): string => `${old} -> ${now}`;

function human(diff: Diff, color: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    color ? styleText(style, text) : text;
  if (diff.changes.length === 0) return `${title(diff)}: no difference\n`;
  const body = blocks(diff).map(({ section, blocks: own }) => {
    const lines = own.flatMap((block) => {
      const indent = block.title === "" ? "  " : "    ";
      const items = block.items.map(
        ({ sign, times = "", of, text }) =>
          `${indent}${paint(styles[sign], sign)} ${times}${of === undefined ? "" : `${of}: `}${text}\n`,
      );
      return block.title === "" ? items : [`  ${block.title}\n`, ...items];
    });
    return `\n${paint("bold", section.title)}\n${lines.join("")}`;
  });
  return `${title(diff)}\n${body.join("")}`;
}

/** The differences in one of the formats. */
export function writeDiff(diff: Diff, format: Format, color: boolean): string {
  if (format === "json") return `${JSON.stringify({ schemaVersion: 1, ...diff }, undefined, 2)}\n`;
  return format === "markdown" ? markdown(diff) : human(diff, color);
}
