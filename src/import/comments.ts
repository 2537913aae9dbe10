import { madeBy } from "../outputs/config.ts";
import { eventsOf, type Path } from "../yaml/read.ts";
import {
  attach,
  commentsIn,
  continues,
  type Found,
  type Node,
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
 * Which comments are about the YAML file and not about what it says: what its editor reads, and in
 * a file that a build made the headings that a build makes again.
 */
function ofFile(found: readonly Found[]): (comment: Found) => boolean {
  const isBuilt = found.some(({ text }) => text.startsWith(madeBy));
  return ({ text }) =>
    /^yaml-language-server\s*:/.test(text) ||
    (isBuilt && (text.startsWith(madeBy) || /^(={5}|-{5}) .* \1$/.test(text)));
}

/** The block of comments at the top of a file, where a blank line follows it. */
function topOf(found: readonly Found[], lines: readonly string[], first: number): Found[] {
  const blank = lines.findIndex((line, index) => line.trim() === "" && index > 0) + 1;
  const top = found.filter(({ line, alone }) => alone && line < first && line < blank);
  return top[0]?.line === 1 && blank < first ? top : [];
}

function withoutEmptyEnds(comments: readonly Found[]): Found[] {
  const from = comments.findIndex(({ text }) => text !== "");
  return from < 0
    ? []
    : comments.slice(from, comments.findLastIndex(({ text }) => text !== "") + 1);
}

/** Each comment with the path that it stands beside. */
function placed(found: readonly Found[], nodes: readonly Node[], text: string): Comment[] {
  let next = 0;
  let leader: Found | undefined;
  let column = 0;
  return found.map((comment) => {
    while ((nodes[next]?.offset ?? Number.POSITIVE_INFINITY) < comment.offset) next += 1;
    const goesOn = continues(comment, leader);
    column = goesOn ? column : comment.column;
    leader = goesOn ? { ...comment, column } : comment;
    const place = attach({ ...comment, column }, nodes, next, text);
    return { ...place, line: comment.line, taken: false };
  });
}

const keyOf = (path: Path): string => JSON.stringify(path);

function tableOf(comments: readonly Comment[], depth?: number): ReadonlyMap<string, Comment[]> {
  const table = new Map<string, Comment[]>();
  for (const comment of comments) {
    const key = keyOf(comment.path.slice(0, depth));
    table.set(key, [...(table.get(key) ?? []), comment]);
  }
  return table;
}

/** Hands out what nobody has yet. */
function hand(comments: readonly Comment[]): Comment[] {
  const fresh = comments.filter(({ taken }) => !taken);
  for (const comment of fresh) comment.taken = true;
  return fresh;
}

/**
 * Reads the comments of a YAML text that is known to be well-formed.
 *
 * @param secrets values that no comment may repeat
 */
export function readComments(source: string, secrets: readonly string[] = []): Comments {
  const text = source.replace(/\r\n?/g, "\n");
  const lines = text.split("\n");
  const events = eventsOf(text);
  const nodes = nodesIn(text, events);
  const every = commentsIn(text, events);
  const block = topOf(every, lines, nodes[0]?.line ?? Number.POSITIVE_INFINITY);
  const isOfFile = ofFile(every);
  const top = withoutEmptyEnds(block.filter((comment) => !isOfFile(comment)));
  const others = every.slice(block.length).filter((comment) => !isOfFile(comment));
  const all = placed(others, nodes, text).map((comment) => ({
    ...comment,
    text: redact(comment.text, secrets),
  }));
  const [exact, below] = [tableOf(all), tableOf(all, 2)];
  const lineOf = new Map(nodes.map((node) => [keyOf(node.path), node.line]));
  const belowBlank = (line: number): boolean => lines[line - 2]?.trim() === "";
  /** What comments say, with a blank line where the text has one above a comment that is not the first. */
  const texts = (comments: readonly Comment[]): string[] =>
    comments.flatMap(({ text, line }, at) =>
      at > 0 && belowBlank(line) ? [paragraph, text] : [text],
    );
  const notes = (comments: readonly Comment[] = []): Notes => {
    const mine = hand(comments);
    const after = mine.filter(({ side }) => side === "after");
    const apart = after[0] !== undefined && belowBlank(after[0].line) ? [paragraph] : [];
    return {
      before: texts(mine.filter(({ side }) => side === "before")),
      after: [...apart, ...texts(after)],
    };
  };
  const over = (path: Path): Comment[] =>
    (exact.get(keyOf(path)) ?? []).filter(({ side, taken }) => side === "before" && !taken);
  return {
    header: top.map((one) => redact(one.text, secrets)),
    count: top.length + others.length,
    take: (path) => notes(exact.get(keyOf(path))),
    takeBelow: (path) => notes(below.get(keyOf(path))),
    above: (path) => texts(over(path)).join("\n") || undefined,
    takeAbove: (path) => ({ before: texts(hand(over(path))) }),
    rest: () => texts(hand(all)),
    apart(path) {
      const line = lineOf.get(keyOf(path));
      let above = (line ?? 1) - 2;
      while (/^\s*#/.test(lines[above] ?? "")) above -= 1;
      return line !== undefined && above < line - 2 && lines[above]?.trim() === "";
    },
  };
}
