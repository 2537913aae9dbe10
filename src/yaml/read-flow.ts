/** Where the scanner stands: an offset, and the column of the block that is open there. */
type Scan = { text: string; at: number; out: string[]; last: number };

const isBreak = (letter: string | undefined): boolean => letter === "\n" || letter === "\r";
const isBlank = (letter: string | undefined): boolean => letter === " " || letter === "\t";

/** Steps over a quoted scalar; the line breaks in it become spaces where `flow` says so. */
function skipQuoted(scan: Scan, flow: boolean): void {
  const quote = scan.text[scan.at];
  for (scan.at += 1; scan.at < scan.text.length; scan.at += 1) {
    const letter = scan.text[scan.at];
    if (flow && isBreak(letter)) blank(scan, scan.at, scan.at + 1);
    if (quote === '"' && letter === "\\") scan.at += 1;
    else if (letter === quote) {
      if (quote !== "'" || scan.text[scan.at + 1] !== "'") break;
      scan.at += 1;
    }
  }
  scan.at += 1;
}

/** Puts spaces in the place of a stretch of text. */
function blank(scan: Scan, from: number, to: number): void {
  scan.out.push(scan.text.slice(scan.last, from), " ".repeat(to - from));
  scan.last = to;
}

/** Steps over a flow collection, making one line of it and leaving its comments out. */
function skipFlow(scan: Scan): void {
  let depth = 0;
  let start = true;
  while (scan.at < scan.text.length) {
    const letter = scan.text[scan.at] ?? "";
    if (letter === "[" || letter === "{") depth += 1;
    if (letter === "]" || letter === "}") depth -= 1;
    if (start && (letter === '"' || letter === "'")) {
      skipQuoted(scan, true);
      start = false;
      continue;
    }
    if (letter === "#" && /[\s]/.test(scan.text[scan.at - 1] ?? " ")) {
      const from = scan.at;
      while (scan.at < scan.text.length && !isBreak(scan.text[scan.at])) scan.at += 1;
      blank(scan, from, scan.at);
      continue;
    }
    if (isBreak(letter)) blank(scan, scan.at, scan.at + 1);
    if (!isBlank(letter) && !isBreak(letter)) start = "[{,:".includes(letter);
    scan.at += 1;
    if (depth === 0) return;
  }
}

/** Steps over the lines of a block scalar: those that are indented deeper than its owner. */
function skipBlockScalar(scan: Scan, owner: number): void {
  while (scan.at < scan.text.length) {
    const line = /^([ ]*)([^\r\n]*)(?:\r\n|\r|\n|$)/.exec(scan.text.slice(scan.at, scan.at + 4096));
    if (line === null) return;
    const [whole, indent = "", rest = ""] = line;
    if (rest !== "" && indent.length <= owner) return;
    if (whole.length >= 4096) skipLine(scan);
    else scan.at += Math.max(1, whole.length);
  }
}

function skipLine(scan: Scan): void {
  while (scan.at < scan.text.length && !isBreak(scan.text[scan.at])) scan.at += 1;
  while (isBreak(scan.text[scan.at])) scan.at += 1;
}

/**
 * PyYAML lets the lines of a flow collection start anywhere, js-yaml wants them indented. This
 * makes one line of each, so that both read the same; every offset stays what it was.
 */
export function flattenFlow(text: string): string {
  const scan: Scan = { text, at: 0, out: [], last: 0 };
  let lineStart = true;
  let owner = -1;
  let token = true;
  let begin = 0;
  while (scan.at < text.length) {
    const letter = text[scan.at] ?? "";
    if (isBreak(letter)) {
      scan.at += 1;
      lineStart = true;
      token = true;
    } else if (isBlank(letter)) scan.at += 1;
    else {
      if (lineStart) {
        begin = scan.at;
        owner = scan.at - (text.lastIndexOf("\n", scan.at - 1) + 1);
      }
      lineStart = false;
      if (letter === "#" && (scan.at === begin || /\s/.test(text[scan.at - 1] ?? "")))
        skipLine(scan);
      else if (token && (letter === "[" || letter === "{")) {
        skipFlow(scan);
        token = false;
      } else if (token && (letter === '"' || letter === "'")) {
        skipQuoted(scan, true);
        token = false;
      } else if (token && (letter === "|" || letter === ">")) {
        skipLine(scan);
        skipBlockScalar(scan, owner);
      } else if (token && (letter === "&" || letter === "!")) {
        while (scan.at < text.length && !/\s/.test(text[scan.at] ?? "")) scan.at += 1;
        continue;
      } else {
        const next = text[scan.at + 1];
        const ends = next === undefined || isBlank(next) || isBreak(next);
        const dash: boolean = token && (letter === "-" || letter === "?") && ends;
        if (dash && letter === "-") owner = scan.at - (text.lastIndexOf("\n", scan.at) + 1);
        scan.at += 1;
        token = dash || (letter === ":" && ends);
        continue;
      }
      if (isBreak(text[scan.at - 1])) {
        lineStart = true;
        token = true;
      }
    }
  }
  return scan.out.join("") + text.slice(scan.last);
}
