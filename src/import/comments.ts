import { eventsOf, type Path } from "../yaml/read.ts";
import {
  attach,
  commentsIn,
  continues,
  type Found,
  nodesIn,
  type Placed,
} from "./comment-places.ts";
import { type Notes, paragraph } from "./doc.ts";
import { redact } from "./secrets.ts";

type Comment = Placed & { line: number; taken: boolean };

/** The comments of a YAML text, by what they stand beside; each is handed out once. */
export type Comments = {
  /** the block at the top of the file, when a blank line follows it */
  readonly header: readonly string[];
  readonly count: number;
  /** what belongs to exactly this path */
  take(path: Path): Notes;
  /** what stands above exactly this path or at the end of its line */
  above(path: Path): string | undefined;
  takeAbove(path: Path): Notes;
  /** what belongs to this path or below it */
  takeBelow(path: Path): Notes;
  /** what nobody took */
  rest(): string[];
  /** whether the comments above this path stand below a blank line */
  apart(path: Path): boolean;
};

/** No comments at all. */
export const silence: Comments = {
  header: [],
  count: 0,
  take: () => ({}),
  takeBelow: () => ({}),
  rest: () => [],
  above: () => undefined,
  takeAbove: () => ({}),
  apart: () => false,
};

/**
 * Reads the comments of a YAML text that is known to be well-formed.
 *
 * @param secrets values that no comment may repeat
 */
export function readComments(source: string, secrets: readonly string[] = []): Comments {
  const text = source.replace(/\r\n?/g, "\n");
  const events = eventsOf(text);
  const nodes = nodesIn(text, events);
  const found = commentsIn(text, events);
  const lines = text.split("\n");
  const first = nodes[0]?.line ?? Number.POSITIVE_INFINITY;
  const blank = lines.findIndex((line, index) => line.trim() === "" && index > 0) + 1;
  const top = found.filter(({ line, alone }) => alone && line < first && line < blank);
  const isTop = top.length > 0 && top[0]?.line === 1 && blank < first;
  const header = isTop ? top.map((one) => redact(one.text, secrets)) : [];

  const all: Comment[] = [];
  const exact = new Map<string, Comment[]>();
  const below = new Map<string, Comment[]>();
  let next = 0;
  let leader: Found | undefined;
  let column = 0;
  for (const comment of found.slice(header.length)) {
    while ((nodes[next]?.offset ?? Number.POSITIVE_INFINITY) < comment.offset) next += 1;
    column = continues(comment, leader) ? column : comment.column;
    leader = continues(comment, leader) ? { ...comment, column } : comment;
    const place = attach({ ...comment, column }, nodes, next, text);
    const placed = { ...place, line: comment.line, taken: false };
    placed.text = redact(placed.text, secrets);
    all.push(placed);
    for (const [table, key] of [
      [exact, JSON.stringify(placed.path)],
      [below, JSON.stringify(placed.path.slice(0, 2))],
    ] as const) {
      table.set(key, [...(table.get(key) ?? []), placed]);
    }
  }
  const lineOf = new Map(nodes.map((node) => [JSON.stringify(node.path), node.line]));
  const hand = (comments: readonly Comment[]): Comment[] => {
    const fresh = comments.filter(({ taken }) => !taken);
    for (const comment of fresh) comment.taken = true;
    return fresh;
  };
  const belowBlank = (line: number): boolean => lines[line - 2]?.trim() === "";
  /** What comments say, with a blank line where the text has one above a comment that is not the first. */
  const texts = (comments: readonly Comment[]): string[] =>
    comments.flatMap(({ text, line }, at) =>
      at > 0 && belowBlank(line) ? [paragraph, text] : [text],
    );
  const notes = (comments: readonly Comment[]): Notes => {
    const mine = hand(comments);
    const side = (wanted: Comment["side"]): string[] =>
      texts(mine.filter((one) => one.side === wanted));
    const [before, after] = [side("before"), side("after")];
    const [first] = mine.filter((one) => one.side === "after");
    const below = first !== undefined && belowBlank(first.line);
    return { before, after: below ? [paragraph, ...after] : after };
  };
  const over = (path: Path): Comment[] =>
    (exact.get(JSON.stringify(path)) ?? []).filter(
      ({ side, taken }) => side === "before" && !taken,
    );
  return {
    header,
    count: found.length,
    take: (path) => notes(exact.get(JSON.stringify(path)) ?? []),
    takeBelow: (path) => notes(below.get(JSON.stringify(path)) ?? []),
    above: (path) => texts(over(path)).join("\n") || undefined,
    takeAbove: (path) => ({ before: texts(hand(over(path))) }),
    rest: () => texts(hand(all)),
    apart(path) {
      const line = lineOf.get(JSON.stringify(path));
      let above = (line ?? 1) - 2;
      while (/^\s*#/.test(lines[above] ?? "")) above -= 1;
      return line !== undefined && above < line - 2 && lines[above]?.trim() === "";
    },
  };
}
