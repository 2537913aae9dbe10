import { styleText } from "node:util";
import type { Change, Diff, Kind } from "./change.ts";

export const formats = ["human", "json", "markdown"] as const;
export type Format = (typeof formats)[number];

type Section = { title: string; kinds: readonly Kind[]; byModel?: true };

const sections: readonly Section[] = [
  { title: "Consequences", kinds: ["consequence"] },
  { title: "Models", kinds: ["model-added", "model-removed"] },
  {
    title: "Deployments",
    kinds: [
      "deployment-added",
      "deployment-removed",
      "deployment-moved",
      "limits",
      "key",
      "params",
    ],
    byModel: true,
  },
  { title: "Routing", kinds: ["route"] },
  { title: "Settings", kinds: ["settings"] },
  { title: "Environment", kinds: ["environment"] },
];

type Sign = "+" | "-" | "~" | "!";
const styles = { "+": "green", "-": "red", "~": "yellow", "!": "magenta" } as const;

function signOf({ kind, ...change }: Change): Sign {
  if (kind === "consequence") return "!";
  if (kind.endsWith("-added")) return "+";
  if (kind.endsWith("-removed")) return "-";
  if (kind === "deployment-moved") return "~";
  if (!("old" in change)) return "+";
  return "new" in change ? "~" : "-";
}

/** Changes of one deployment follow one another under its name. */
function lines(changes: readonly Change[]): { sign: Sign; text: string }[] {
  const whole = changes.filter(({ path }) => path === undefined);
  const parts = changes.filter(({ path }) => path !== undefined);
  return [
    ...whole.map((change) => ({ sign: signOf(change), text: change.message })),
    ...parts.map((change): { sign: Sign; text: string } => {
      return { sign: "~", text: `${change.deployment}: ${change.message}` };
    }),
  ];
}

function grouped(changes: readonly Change[]): [string, Change[]][] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = change.model ?? "";
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups];
}

const found = ({ changes }: Diff): { section: Section; own: Change[] }[] =>
  sections
    .map((section) => ({
      section,
      own: changes.filter(({ kind }) => section.kinds.includes(kind)),
    }))
    .filter(({ own }) => own.length > 0);

const title = ({ old, new: now }: Diff): string => `${old} -> ${now}`;

function human(diff: Diff, color: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    color ? styleText(style, text) : text;
  const item = ({ sign, text }: { sign: Sign; text: string }, indent: string): string =>
    `${indent}${paint(styles[sign], sign)} ${text}\n`;
  if (diff.changes.length === 0) return `${title(diff)}: no difference\n`;
  const body = found(diff).map(({ section, own }) => {
    const rows =
      section.byModel === undefined
        ? own.map((change) => item({ sign: signOf(change), text: change.message }, "  "))
        : grouped(own).map(
            ([model, changes]) =>
              `  ${model}\n${lines(changes)
                .map((line) => item(line, "    "))
                .join("")}`,
          );
    return `\n${paint("bold", section.title)}\n${rows.join("")}`;
  });
  return `${title(diff)}\n${body.join("")}`;
}

/** A code span that shows the text as it is. */
function code(text: string): string {
  const fence = "`".repeat(
    Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1,
  );
  const pad = /^`|`$/.test(text) ? " " : "";
  return `${fence}${pad}${text.replaceAll("\n", " ")}${pad}${fence}`;
}

const escaped = (text: string): string =>
  text.replace(/[\\`*_[\]<|~#]/g, "\\$&").replaceAll("\n", " ");

function markdown(diff: Diff): string {
  const heading = `### muffintin: ${code(diff.old)} → ${code(diff.new)}\n`;
  if (diff.changes.length === 0) return `${heading}\nNo difference.\n`;
  const signs = { "+": "added", "-": "removed", "~": "changed", "!": "" };
  const body = found(diff).map(({ section, own }) => {
    if (section.title === "Consequences") {
      const items = own.map(({ message }) => `> - ${escaped(message)}\n`).join("");
      return `\n> [!WARNING]\n${items}`;
    }
    const rows = section.byModel
      ? grouped(own).flatMap(([model, changes]) =>
          lines(changes).map(
            ({ sign, text }) =>
              `| ${code(model).replaceAll("|", "\\|")} | ${signs[sign]} | ${escaped(text)} |\n`,
          ),
        )
      : own.map((change) => `- ${signs[signOf(change)]}: ${escaped(change.message)}\n`);
    const head = section.byModel ? "| Model | | Deployment |\n| --- | --- | --- |\n" : "";
    const count = `${own.length} ${own.length === 1 ? "change" : "changes"}`;
    return `\n<details open><summary>${section.title}: ${count}</summary>\n\n${head}${rows.join("")}\n</details>\n`;
  });
  return `${heading}${body.join("")}`;
}

/** The differences in one of the formats. */
export function writeDiff(diff: Diff, format: Format, color: boolean): string {
  if (format === "json") return `${JSON.stringify({ schemaVersion: 1, ...diff }, undefined, 2)}\n`;
  return format === "markdown" ? markdown(diff) : human(diff, color);
}
