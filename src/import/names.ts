const reserved = new Set(
  (
    "break case catch class const continue debugger default delete do else enum export extends " +
    "false finally for function if implements import in instanceof interface let new null package " +
    "private protected public return static super switch this throw true try typeof var void while " +
    "with yield await async eval arguments undefined env group provider defineConfig spread cacheControl thinking vendors models " +
    "settings sections order"
  ).split(" "),
);

const words = (text: string): string[] => text.match(/[A-Za-z]+|\d+/g) ?? [];

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `github_copilot` as a variable's name: `githubCopilot`. */
export function identifier(text: string): string {
  const [first = "x", ...rest] = text.match(/[A-Za-z0-9]+/g) ?? [];
  const name = `${/^\d/.test(first) ? "_" : ""}${first.toLowerCase()}${rest
    .map((word) => capital(word.toLowerCase()))
    .join("")}`;
  return reserved.has(name) ? `${name}_` : name;
}

/** File systems take 255 bytes, and a draft's name is longer than the file's. */
const longest = 100;

/** A model_name as a file's name: `openai/gpt-5` becomes `openai-gpt-5`. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "-")
    .replace(/^[-.]+/, "")
    .slice(0, longest)
    .replace(/[-.]+$/, "") || "any";

/** Gives every name once: a second `a` becomes `a2`, or `a-2` with that separator. */
export function uniqueNames(taken: Iterable<string>, separator = ""): (wanted: string) => string {
  const used = new Set(taken);
  return (wanted) => {
    let name = wanted;
    for (let count = 2; used.has(name); count += 1) name = `${wanted}${separator}${count}`;
    used.add(name);
    return name;
  };
}

/** What tells several texts apart: the words that not all of them have, in each one's order. */
export function distinguishing(texts: readonly string[]): string[] {
  const lists = texts.map((text) => words(text).map((word) => word.toLowerCase()));
  const common = (lists[0] ?? []).filter((word) => lists.every((list) => list.includes(word)));
  return lists.map((list) => [...new Set(list)].filter((word) => !common.includes(word)).join(" "));
}
