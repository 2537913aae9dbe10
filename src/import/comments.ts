import { type Event, getScalarValue } from "js-yaml";
import { eventsOf, lineCounter, type Path } from "../yaml/read.ts";
import { type Notes, paragraph } from "./doc.ts";
import { redact } from "./secrets.ts";

/** `column` of an item is that of its dash. */
type Node = { path: Path; offset: number; line: number; column: number };
type Found = { line: number; column: number; offset: number; text: string; alone: boolean };
type Comment = { text: string; path: Path; side: "before" | "after"; line: number; taken: boolean };

/** The comments of a YAML text, by what they stand beside; each is handed out once. */
export type Comments = {
  /** the block at the top of the file, when a blank line follows it */
  readonly header: readonly string[];
  readonly count: number;
  /** what belongs to exactly this path */
  take(path: Path): Notes;
  /** what belongs to this path or below it */
  takeBelow(path: Path): Notes;
  /** what nobody took */
  rest(): string[];
  /** whether the comments above this path stand below a blank line */
  apart(path: Path): boolean;
};

/** No comments at all. */
export const silence: Comments = {
  ...{ header: [], count: 0, take: () => ({}), takeBelow: () => ({}), rest: () => [] },
  apart: () => false,
};

const nameOf = (text: string, event: Event): string =>
  event.type === 4 ? getScalarValue(text, event) : "";

/** Every key and every item with its path, in the order of the text. */
function nodesIn(text: string, events: readonly Event[]): Node[] {
  const position = lineCounter(text);
  const nodes: Node[] = [];
  const frames: { list: boolean; next: number; key: string | undefined }[] = [];
  const path = (): (string | number)[] =>
    frames.map(({ list, next, key }) => (list ? next - 1 : (key ?? "")));
  const offsetOf = (event: Event): number => {
    if (event.type === 4) return event.valueStart;
    if (event.type === 5) return event.anchorStart;
    return event.type === 2 || event.type === 3 ? event.start : -1;
  };
  for (const event of events) {
    if (event.type === 1) continue;
    if (event.type === 6) {
      frames.pop();
      const frame = frames.at(-1);
      if (frame && !frame.list) frame.key = undefined;
      continue;
    }
    const frame = frames.at(-1);
    const isKey = frame !== undefined && !frame.list && frame.key === undefined;
    if (frame?.list) frame.next += 1;
    if (frame && isKey) frame.key = nameOf(text, event);
    if (frame && (frame.list || isKey) && offsetOf(event) >= 0) {
      const offset = offsetOf(event);
      const { line, column } = position(offset);
      const lead = text.slice(offset - column + 1, offset);
      const dash = frame.list ? lead.search(/-\s+(?:[&!]\S*\s+)*["'*]?$/) : -1;
      nodes.push({ path: path(), offset, line, column: dash < 0 ? column : dash + 1 });
    }
    if (event.type === 2 || event.type === 3) {
      frames.push({ list: event.type === 2, next: 0, key: undefined });
    } else if (frame && !frame.list && !isKey) frame.key = undefined;
  }
  return nodes;
}

/** Every comment: a `#` after white space, outside of every scalar. */
function commentsIn(text: string, events: readonly Event[]): Found[] {
  const scalars = events.flatMap((event) =>
    event.type === 4 && text.slice(event.valueStart, event.valueEnd).includes("#") ? [event] : [],
  );
  const found: Found[] = [];
  let offset = 0;
  let next = 0;
  for (const [index, line] of text.split("\n").entries()) {
    for (const match of line.matchAll(/(?<=^|\s)#/g)) {
      const at = offset + match.index;
      while ((scalars[next]?.valueEnd ?? Number.POSITIVE_INFINITY) <= at) next += 1;
      if ((scalars[next]?.valueStart ?? Number.POSITIVE_INFINITY) <= at) continue;
      const alone = line.slice(0, match.index).trim() === "";
      const words = line.slice(match.index).replace(/^#+ ?/, "").trimEnd();
      found.push({ line: index + 1, column: match.index + 1, offset: at, text: words, alone });
      break;
    }
    offset += line.length + 1;
  }
  return found;
}

/** Whether a comment goes on with the one above it, which it is indented below. */
const continues = (comment: Found, above: Found | undefined): boolean =>
  above?.alone === true &&
  comment.alone &&
  above.line === comment.line - 1 &&
  above.column < comment.column;

type Placed = Pick<Comment, "text" | "path" | "side">;

/** Where a comment belongs: to what follows, or to what it is indented below. */
function attach(comment: Found, nodes: readonly Node[], next: number): Placed {
  const { text, line, column, alone } = comment;
  const last = nodes[next - 1];
  if (!alone && last?.line === line) return { text, path: last.path, side: "before" };
  const following = nodes[next];
  if (following && column <= following.column)
    return { text, path: following.path, side: "before" };
  for (let index = next - 1; index >= 0; index -= 1) {
    const node = nodes[index];
    if (node && node.column <= column) return { text, path: node.path, side: "after" };
  }
  return { text, path: [], side: "after" };
}

/** Reads the comments of a YAML text that is known to be well-formed. */
export function readComments(source: string): Comments {
  const text = source.replace(/\r\n?/g, "\n");
  const events = eventsOf(text);
  const nodes = nodesIn(text, events);
  const found = commentsIn(text, events);
  const lines = text.split("\n");
  const first = nodes[0]?.line ?? Number.POSITIVE_INFINITY;
  const blank = lines.findIndex((line, index) => line.trim() === "" && index > 0) + 1;
  const top = found.filter(({ line, alone }) => alone && line < first && line < blank);
  const isTop = top.length > 0 && top[0]?.line === 1 && blank < first;
  const header = isTop ? top.map((one) => redact(one.text)) : [];

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
    const place = attach({ ...comment, column }, nodes, next);
    const placed = { ...place, line: comment.line, taken: false };
    placed.text = redact(placed.text);
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
  /** What comments say, with a blank line where the text has nothing but blank lines between two. */
  const texts = (comments: readonly Comment[]): string[] =>
    comments.flatMap(({ text, line }, at) => {
      const above = comments[at - 1]?.line ?? line;
      const between = lines.slice(above, line - 1);
      return between.length > 0 && between.every((one) => one.trim() === "")
        ? [paragraph, text]
        : [text];
    });
  const notes = (comments: readonly Comment[]): Notes => {
    const mine = hand(comments);
    const side = (wanted: Comment["side"]): string[] =>
      texts(mine.filter((one) => one.side === wanted));
    return { before: side("before"), after: side("after") };
  };
  return {
    header,
    count: found.length,
    take: (path) => notes(exact.get(JSON.stringify(path)) ?? []),
    takeBelow: (path) => notes(below.get(JSON.stringify(path)) ?? []),
    rest: () => texts(hand(all)),
    apart(path) {
      const line = lineOf.get(JSON.stringify(path));
      let above = (line ?? 1) - 2;
      while (/^\s*#/.test(lines[above] ?? "")) above -= 1;
      return line !== undefined && above < line - 2 && lines[above]?.trim() === "";
    },
  };
}
