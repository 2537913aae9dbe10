import { table } from "./table.ts";

const start = "<!-- bench: `npm run bench` writes this -->";
const end = "<!-- bench end -->";

/** The short table, between markers. */
export const readmeBlock = (rows: readonly (readonly [string, string])[]): string =>
  [start, table(["", ""], rows), end].join("\n");

/** The text between the markers, markers included. @throws when there is none */
export function blockIn(text: string): string {
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the text has no block from ${start} to ${end}`);
  return text.slice(from, to + end.length);
}

/** A README with the block of the results in the place of its own. */
export const withBlock = (readme: string, results: string): string =>
  readme.replace(blockIn(readme), () => blockIn(results));
