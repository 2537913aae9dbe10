import { type Event, getScalarValue } from "js-yaml";
import {
  aliasEvent,
  documentEvent,
  mappingEvent,
  popEvent,
  scalarEvent,
  sequenceEvent,
} from "../yaml/events.ts";
import { lineCounter, type Path } from "../yaml/read.ts";

/** `column` of an item is that of its dash, `flow` the number of brackets that it stands in. */
export type Node = { path: Path; offset: number; line: number; column: number; flow: number };
export type Found = { line: number; column: number; offset: number; text: string; alone: boolean };

const nameOf = (text: string, event: Event): string =>
  event.type === scalarEvent ? getScalarValue(text, event) : "";

/** Every key and every item with its path, in the order of the text. */
export function nodesIn(text: string, events: readonly Event[]): Node[] {
  const position = lineCounter(text);
  const nodes: Node[] = [];
  const frames: { list: boolean; flow: boolean; next: number; key: string | undefined }[] = [];
  const path = (): (string | number)[] =>
    frames.map(({ list, next, key }) => (list ? next - 1 : (key ?? "")));
  const offsetOf = (event: Event): number => {
    if (event.type === scalarEvent) return event.valueStart;
    if (event.type === aliasEvent) return event.anchorStart;
    return event.type === sequenceEvent || event.type === mappingEvent ? event.start : -1;
  };
  for (const event of events) {
    if (event.type === documentEvent) continue;
    if (event.type === popEvent) {
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
      const flow = frames.filter((one) => one.flow).length;
      nodes.push({ path: path(), offset, line, column: dash < 0 ? column : dash + 1, flow });
    }
    if (event.type === sequenceEvent || event.type === mappingEvent) {
      const flow = /[[{]/.test(text.charAt(event.start));
      frames.push({ list: event.type === sequenceEvent, flow, next: 0, key: undefined });
    } else if (frame && !frame.list && !isKey) frame.key = undefined;
  }
  return nodes;
}

/** Every comment: a `#` after white space, outside of every scalar. */
export function commentsIn(text: string, events: readonly Event[]): Found[] {
  const scalars = events.flatMap((event) =>
    event.type === scalarEvent && text.slice(event.valueStart, event.valueEnd).includes("#")
      ? [event]
      : [],
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
      const words = line.slice(match.index).replace(/^#+/, "").trimEnd();
      found.push({ line: index + 1, column: match.index + 1, offset: at, text: words, alone });
      break;
    }
    offset += line.length + 1;
  }
  return blocksOf(found).flatMap(withoutMargin);
}

/** Comments that stand below each other in one column. */
function blocksOf(found: readonly Found[]): Found[][] {
  const blocks: Found[][] = [];
  for (const comment of found) {
    const block = blocks.at(-1);
    const above = block?.at(-1);
    const goesOn =
      above?.alone &&
      comment.alone &&
      above.line === comment.line - 1 &&
      above.column === comment.column;
    if (block && goesOn) block.push(comment);
    else blocks.push([comment]);
  }
  return blocks;
}

/** `# text` without its space; in a block of YAML with `#- a` and `#  b` the lines keep their distance. */
function withoutMargin(block: readonly Found[]): Found[] {
  const tight = block.some(({ text }) => /^- ?\w/.test(text));
  return block.map((comment) => ({
    ...comment,
    text: comment.text.replace(tight ? /^ (?! )/ : /^ /, ""),
  }));
}

/** Whether a comment goes on with the one above it, which it is indented below. */
export const continues = (comment: Found, above: Found | undefined): boolean =>
  above?.alone === true &&
  comment.alone &&
  above.line === comment.line - 1 &&
  above.column < comment.column;

export type Placed = { text: string; path: Path; side: "before" | "after" };

/** What a comment at the end of a line is about: behind a closing bracket, what the bracket closes. */
function besides({ path, offset, flow }: Node, text: string, end: number): Path {
  const closed = /[\]},\s]*$/.exec(text.slice(offset, end))?.[0].replace(/[^\]}]/g, "").length ?? 0;
  return path.slice(0, path.length - Math.min(closed, flow));
}

/** Where a comment belongs: to what follows, or to what it is indented below. */
export function attach(
  comment: Found,
  nodes: readonly Node[],
  next: number,
  source: string,
): Placed {
  const { text, line, column, alone } = comment;
  const last = nodes[next - 1];
  if (!alone && last?.line === line)
    return { text, path: besides(last, source, comment.offset), side: "before" };
  const following = nodes[next];
  if (following && column <= following.column)
    return { text, path: following.path, side: "before" };
  for (let index = next - 1; index >= 0; index -= 1) {
    const node = nodes[index];
    if (node && node.column <= column) return { text, path: node.path, side: "after" };
  }
  return { text, path: [], side: "after" };
}
