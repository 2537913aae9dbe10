import type { Event } from "js-yaml";
import { plainStyle, scalarEvent } from "./events.ts";

/**
 * PyYAML takes tabs inside quotes, block scalars and comments only, js-yaml also between tokens.
 *
 * @returns the offset of the first tab that PyYAML refuses
 */
export function refusedTab(text: string, events: readonly Event[]): number | undefined {
  let tab = text.indexOf("\t");
  if (tab < 0) return undefined;
  const scalars: [start: number, end: number][] = [];
  for (const event of events) {
    if (event.type !== scalarEvent || event.valueStart < 0 || event.style === plainStyle) continue;
    scalars.push([event.valueStart - 1, event.valueEnd + 1]);
  }
  let next = 0;
  for (; tab >= 0; tab = text.indexOf("\t", tab + 1)) {
    while (next < scalars.length && (scalars[next]?.[1] ?? 0) <= tab) next += 1;
    if ((scalars[next]?.[0] ?? text.length) <= tab) continue;
    if (!isComment(text, tab, scalars, next)) return tab;
  }
  return undefined;
}

/** Whether a # that begins a comment stands before an offset in its line. */
function isComment(
  text: string,
  offset: number,
  scalars: readonly [start: number, end: number][],
  next: number,
): boolean {
  const line = Math.max(text.lastIndexOf("\n", offset), text.lastIndexOf("\r", offset)) + 1;
  for (let at = text.indexOf("#", line); at >= 0 && at < offset; at = text.indexOf("#", at + 1)) {
    if (at > line && !/\s/.test(text[at - 1] ?? "")) continue;
    let inside = false;
    for (let index = next; index >= 0 && index > next - 50; index -= 1) {
      const [start, end] = scalars[index] ?? [-1, -1];
      if (start <= at && at < end) inside = true;
    }
    if (!inside) return true;
  }
  return false;
}
