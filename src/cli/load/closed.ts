/** Names of JavaScript's own that give the same for the same input, wherever and whenever they run. */
const same = new Set([
  ...["Array", "BigInt", "Boolean", "JSON", "Map", "Number", "Object", "Set", "String", "Symbol"],
  ...["Error", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "RegExp", "Math"],
  ...["Infinity", "NaN", "undefined", "isFinite", "isNaN", "parseFloat", "parseInt"],
  ...["decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent"],
]);

/** What leads out of the code, or to the locale, without a global's name. */
const waysOut = ["constructor", "import", "random", "localeCompare", "toLocale\\w*"];

let outside: RegExp | undefined;

/**
 * Whether bundled code can depend on nothing but itself: it requires `muffintin` alone, and the name
 * of no global stands in it that knows the time, the process or the world. A name in a string
 * counts too: to say no costs some time, to say yes wrongly would be a lie.
 */
export function isClosed(code: string): boolean {
  const text = code.slice(0, code.lastIndexOf("//# sourceMappingURL="));
  for (const [use] of text.matchAll(/\brequire\b(?:\("muffintin"\))?/g)) {
    if (use === "require") return false;
  }
  const globals = Object.getOwnPropertyNames(globalThis).filter((name) => !same.has(name));
  // esbuild puts spaces around a minus, so a word with a hyphen is part of a text
  outside ??= new RegExp(`(?<!\\w-)\\b(?:${[...globals, ...waysOut].join("|")})\\b(?!-\\w)`);
  return !outside.test(text);
}
