/** js-yaml's reasons, as what has to be mended. Others are told as they are. */
const sentences: Readonly<Record<string, string>> = {
  "missed comma between flow collection entries": "a comma is missing between two entries",
  "nesting exceeded maxDepth (100)": "nested more than a hundred levels deep",
  "tab characters must not be used in indentation": "a tab; YAML is indented with spaces",
  "the stream contains non-printable characters":
    "a control character; write it as an escape in double quotes",
  "unexpected end of the stream within a double quoted scalar":
    'the file ends within double quotes: the closing " is missing',
  "unexpected end of the stream within a flow collection":
    "the file ends within [ ] or { }: the closing bracket is missing",
  "unexpected end of the stream within a single quoted scalar":
    "the file ends within single quotes: the closing ' is missing",
  "unknown escape sequence":
    "no escape that YAML knows; in double quotes \\ is written \\\\, in single quotes as it is",
};

/** What is wrong with a place at which js-yaml had expected the next entry. */
function misplaced(before: string, at: string): string {
  if (before.trim() === "") return "indented otherwise than what it belongs to";
  if (at === "-" && /:\s+$/.test(before)) return "a list begins in the line below its key";
  if (at === ":") {
    return /:\s/.test(before)
      ? "a second `: ` in one line: put the value in quotes"
      : "indented further than the line above, and so a part of its value";
  }
  if (/'\s*$/.test(before))
    return "text behind the closing '; within single quotes ' is written ''";
  if (/"\s*$/.test(before))
    return 'text behind the closing "; within double quotes " is written \\"';
  return "text behind the end of a value";
}

/** Why js-yaml refuses a text, in the words of whoever has to mend it. */
export function refusal(reason: string, text: string, offset: number): string {
  const at = text.charAt(offset);
  const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  if (/^[@`%]$/.test(at) && /(?:^|[:-]\s+)$/.test(before)) {
    return `a value cannot begin with ${at}: put it in quotes`;
  }
  if (/^bad indentation of a (?:mapping|sequence) entry$/.test(reason)) {
    return misplaced(before, at);
  }
  if (reason === "end of the stream or a document separator is expected") {
    return at === ":"
      ? "the line above is no `key: value`: a colon, or the space behind it, is missing"
      : "neither part of what stands above nor beside it: check the indentation";
  }
  return sentences[reason] ?? reason;
}
