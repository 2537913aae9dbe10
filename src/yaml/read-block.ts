import type { Event } from "js-yaml";
import {
  documentEvent,
  doubleQuoted,
  mappingEvent,
  plainStyle,
  popEvent,
  scalarEvent,
  sequenceEvent,
  singleQuoted,
} from "./events.ts";

const none = -1;

/** In a longer text js-yaml has become as quick. */
const most = 1 << 20;
const ascii = /^[\n -~]*$/;
const blank = /(?: *(?:#[^\n]*)?\n)+/y;
/** indentation, dash, the key and its quote, the space before a value, the value, what ends the line */
const line =
  /( *)(-(?: +|(?=\n|$)))?(?:(['"]?)(\w[\w./@+-]*)\3:(?=[ \n]|$))?( *)('[^'\n]+'|"[^"\\\n]+"|\{\}|\[\]|(?:[A-Za-z0-9_/.$(<=~+^]|-(?=[^\s-]))(?:[^\n:# ]|:(?=[^\n ])| +(?=[^\n# :])|#)*)?(?: *| +#[^\n]*)(?:\n|$)/y;

// Written out, not spread: millions of these are made, and all are to have one shape.
const text = (valueStart: number, valueEnd: number, style: 1 | 2 | 3): Event => ({
  type: scalarEvent,
  valueStart,
  valueEnd,
  anchorStart: none,
  anchorEnd: none,
  tagStart: none,
  tagEnd: none,
  style,
  chomping: 1,
  indent: none,
  fast: valueStart !== none,
});

const collection = (type: 2 | 3, start: number, style: 1 | 2): Event => ({
  type,
  start,
  anchorStart: none,
  anchorEnd: none,
  tagStart: none,
  tagEnd: none,
  style,
});

function addValue(events: Event[], value: string, start: number): void {
  const end = start + value.length;
  const [first] = value;
  if (first === "{" || first === "[") {
    events.push(collection(first === "{" ? mappingEvent : sequenceEvent, start, 2));
    events.push({ type: popEvent });
  } else if (first === "'" || first === '"') {
    events.push(text(start + 1, end - 1, first === "'" ? singleQuoted : doubleQuoted));
  } else events.push(text(start, end, plainStyle));
}

type Open = { type: 2 | 3; indent: number };

/**
 * What js-yaml's parseEvents gives, for the plain block style that configs are written in; a line
 * at a time, which takes a fifth of the time. Undefined for every other text, flawed ones included:
 * those are js-yaml's to read.
 */
export function blockEvents(source: string): Event[] | undefined {
  if (source.length > most || !ascii.test(source)) return undefined;
  const events: Event[] = [
    { type: documentEvent, explicitStart: false, explicitEnd: false, directives: [] },
  ];
  const open: Open[] = [];
  /** whether the last key or dash has had no value yet */
  let waiting = true;

  const begin = (type: 2 | 3, start: number, indent: number): void => {
    events.push(collection(type, start, 1));
    open.push({ type, indent });
    waiting = false;
  };

  for (let at = 0; at < source.length; ) {
    blank.lastIndex = at;
    if (blank.test(source)) at = blank.lastIndex;
    if (at >= source.length) break;
    line.lastIndex = at;
    const match = line.exec(source);
    if (match === null) return undefined;
    const [whole, spaces = "", dash, quote = "", key, gap = "", value] = match;
    if (dash === undefined && key === undefined) return undefined;
    const indent = spaces.length;
    const wanted = dash === undefined ? mappingEvent : sequenceEvent;
    let top = open.at(-1);
    const deeper = top === undefined ? indent === 0 : indent > top.indent;
    if (waiting && (deeper || (dash && top?.type === mappingEvent && top.indent === indent))) {
      begin(wanted, at + indent, indent);
    } else {
      if (waiting) events.push(text(none, none, plainStyle));
      while (top && (top.indent > indent || (top.indent === indent && top.type !== wanted))) {
        events.push({ type: popEvent });
        open.pop();
        top = open.at(-1);
      }
      if (top?.indent !== indent || top.type !== wanted) return undefined;
    }
    waiting = true;
    let column = indent + (dash?.length ?? 0);
    if (key !== undefined) {
      if (dash !== undefined) begin(mappingEvent, at + column, column);
      const start = at + column + quote.length;
      const style = quote === "" ? plainStyle : quote === "'" ? singleQuoted : doubleQuoted;
      events.push(text(start, start + key.length, style));
      column += key.length + 2 * quote.length + 1;
      waiting = true;
    }
    if (value !== undefined) {
      addValue(events, value, at + column + gap.length);
      waiting = false;
    }
    at += whole.length;
  }
  if (open.length === 0) return undefined;
  if (waiting) events.push(text(none, none, plainStyle));
  for (let left = open.length; left >= 0; left -= 1) events.push({ type: popEvent });
  return events;
}
