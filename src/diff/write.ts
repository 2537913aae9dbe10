import { styleText } from "node:util";
import type { Change, Diff, Kind } from "./change.ts";
import { showNumber } from "./values.ts";

export const formats = ["human", "json", "markdown"] as const;
export type Format = (typeof formats)[number];

type Sign = "+" | "-" | "~" | "!";
type Section = { title: string; kinds: readonly Kind[]; byModel?: true };

const sections: readonly Section[] = [
  { title: "Consequences", kinds: ["consequence"] },
  { title: "Models", kinds: ["model-added", "model-removed", "model-renamed"] },
  {
    title: "Deployments",
    kinds: [
      "deployment-added",
      "deployment-removed",
      "deployment-moved",
      "deployment-replaced",
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

const styles = { "+": "green", "-": "red", "~": "yellow", "!": "magenta" } as const;
const signs = { "+": "added", "-": "removed", "~": "changed", "!": "" } as const;

/** One line: `of` is what it is about, where that is not the section's own. */
type Item = { sign: Sign; of?: string; text: string };
type Block = { title: string; common?: true; items: Item[] };

/** So many that say the same are told once. */
const many = 4;

function alike<Value>(values: readonly Value[], key: (value: Value) => string): Value[][] {
  const groups = new Map<string, Value[]>();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return [...groups.values()];
}

function some(names: readonly string[]): string {
  const all = [...new Set(names)];
  const rest = all.length - many;
  return rest < 2 ? all.join(", ") : `${all.slice(0, many).join(", ")} and ${rest} more`;
}

/** Consequences; what follows for many names alike is one sentence. */
function consequenceItems(changes: readonly Change[]): Item[] {
  const after = ({ model, message }: Change): string =>
    model !== undefined && message.startsWith(`${model} `)
      ? message.slice(model.length + 1)
      : `\n${message}`;
  return alike(changes, after).flatMap((same): Item[] => {
    const [first] = same;
    if (first === undefined || same.length < many || first.model === undefined) {
      return same.map(({ message }) => ({ sign: "!", text: message }));
    }
    const names = some(same.flatMap(({ model }) => model ?? []));
    return [{ sign: "!", text: `each of ${same.length} names ${after(first)} (${names})` }];
  });
}

/** Deployments by their name; what changed in many alike stands once, before them. */
function deploymentBlocks(changes: readonly Change[]): Block[] {
  const isPart = ({ path }: Change): boolean => path !== undefined;
  const common = alike(changes.filter(isPart), ({ message }) => message).filter(
    (same) => same.length >= many,
  );
  const told = new Set(common.flat());
  const item = (change: Change): Item => ({
    sign: isPart(change) ? "~" : signOf(change),
    ...(isPart(change) && change.deployment !== undefined ? { of: change.deployment } : {}),
    text: change.message,
  });
  const left = changes.filter((change) => !told.has(change));
  return [
    ...alike(common, (same) => some(same.map(({ model = "" }) => model))).map((together) => ({
      title: `${together[0]?.length ?? 0} deployments of ${some((together[0] ?? []).map(({ model = "" }) => model))}`,
      common: true,
      items: together.flatMap(([first]): Item[] =>
        first === undefined ? [] : [{ sign: "~", text: first.message }],
      ),
    })),
    ...alike(left, ({ model = "" }) => model).map((own) => ({
      title: own[0]?.model ?? "",
      items: [...own.filter((change) => !isPart(change)), ...own.filter(isPart)].map(item),
    })),
  ];
}

function blocks(diff: Diff): { section: Section; count: number; blocks: Block[] }[] {
  return sections.flatMap((section) => {
    const own = diff.changes.filter(({ kind }) => section.kinds.includes(kind));
    if (own.length === 0) return [];
    const told: Block[] = section.byModel
      ? deploymentBlocks(own)
      : [
          {
            title: "",
            items:
              section.title === "Consequences"
                ? consequenceItems(own)
                : own.map((change) => ({ sign: signOf(change), text: change.message })),
          },
        ];
    return [{ section, count: own.length, blocks: told }];
  });
}

function signOf({ kind, ...change }: Change): Sign {
  if (kind === "consequence") return "!";
  if (kind.endsWith("-added")) return "+";
  if (kind.endsWith("-removed")) return "-";
  if (/-(moved|replaced|renamed)$/.test(kind)) return "~";
  if (!("old" in change)) return "+";
  return "new" in change ? "~" : "-";
}

const title = ({ old, new: now }: Diff): string => `${old} -> ${now}`;

function human(diff: Diff, color: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    color ? styleText(style, text) : text;
  if (diff.changes.length === 0) return `${title(diff)}: no difference\n`;
  const body = blocks(diff).map(({ section, blocks: own }) => {
    const lines = own.flatMap((block) => {
      const indent = block.title === "" ? "  " : "    ";
      const items = block.items.map(
        ({ sign, of, text }) =>
          `${indent}${paint(styles[sign], sign)} ${of === undefined ? "" : `${of}: `}${text}\n`,
      );
      return block.title === "" ? items : [`  ${block.title}\n`, ...items];
    });
    return `\n${paint("bold", section.title)}\n${lines.join("")}`;
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
  text
    .replace(/[\\`*_[\]<|~#]/g, "\\$&")
    .replaceAll(" -> ", " → ")
    .replaceAll("\n", " ");

const cell = (text: string): string => code(text).replaceAll("|", "\\|");

/** A comment holds 65,536 characters; a section with more rows than this says how many are left. */
const rowsOfSection = 100;
/** A section that is longer is folded. */
const open = 20;

function markdown(diff: Diff): string {
  const heading = `### muffintin: ${code(diff.old)} → ${code(diff.new)}\n`;
  if (diff.changes.length === 0) return `${heading}\nNo difference.\n`;
  const body = blocks(diff).map(({ section, count, blocks: own }) => {
    const consequence = section.title === "Consequences";
    const all = own.flatMap(({ title, common, items }) => {
      const block = common ? escaped(title) : cell(title);
      return items.map((item) => ({ ...item, block }));
    });
    const rows = all.slice(0, rowsOfSection).map(({ block, sign, of, text }) => {
      if (consequence) return `> - ${escaped(text)}\n`;
      if (!section.byModel) return `- ${signs[sign]}: ${escaped(text)}\n`;
      const what = of === undefined ? escaped(text) : `${cell(of)}: ${escaped(text)}`;
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

/** The differences in one of the formats. */
export function writeDiff(diff: Diff, format: Format, color: boolean): string {
  if (format === "json") return `${JSON.stringify({ schemaVersion: 1, ...diff }, undefined, 2)}\n`;
  return format === "markdown" ? markdown(diff) : human(diff, color);
}
