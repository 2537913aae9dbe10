import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import * as muffintin from "../../index.ts";
import { didYouMean } from "../../nearest.ts";
import { own } from "../../own.ts";
import { exportsOf } from "./esbuild.ts";
import type { BundleMap } from "./source-map.ts";

const imports = /^\s*(?:import|export)\b(?!\s+type\b)(?:[^"';]*?\bfrom)?\s*["'](\.[^"']+)["']/gm;
const stem = (file: string): string => file.replace(/\.[cm]?[jt]sx?$/, "");

/** The files that a file imports, of those that are there. */
function importedBy(file: string, files: readonly string[]): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(imports)].flatMap(([, name = ""]) => {
    const full = stem(resolve(dirname(file), name));
    return files.filter((one) => stem(one) === full || stem(one) === join(full, "index"));
  });
}

/** The shortest way by imports from a file back to it, if there is one. */
function circleOf(file: string, files: readonly string[]): string[] | undefined {
  const ways = [[file]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of importedBy(way.at(-1) ?? file, files)) {
      if (next === file) return [...way, file];
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}

/** Functions that give a function, which is called with what it changes. */
const twice: Readonly<Record<string, string>> = {
  thinking: "thinking([…])(claude)",
  cacheControl: "cacheControl([…])(claude)",
};

/** Words of Python and YAML. */
const foreign: Readonly<Record<string, string>> = {
  True: "true",
  False: "false",
  None: "null",
  yes: "true",
  no: "false",
  on: "true",
  off: "false",
};

/** The module beside a file that it imports something from, and that has this name as well. */
const moduleWith = (name: string, file: string): string | undefined =>
  [...readFileSync(file, "utf8").matchAll(imports)]
    .map(([, module = ""]) => module)
    .find((module) => exportsOf(resolve(dirname(file), module)).includes(name));

/** What to do about a name that nothing is called by. */
function undefinedName(name: string, file: string): string {
  const beside = moduleWith(name, file);
  if (beside) return `import { ${name} } from "${beside}"`;
  if (Object.hasOwn(muffintin, name)) return `import { ${name} } from "muffintin"`;
  const word = own(foreign, name);
  return word === undefined
    ? "no import brings it, and nothing here is called so"
    : `TypeScript writes ${word}`;
}

/** A name that the library lacks is undefined, and esbuild's word for it says little. */
function reworded(said: string, file: string): string {
  const message = said.replace(/\(0 , import_\w+\.(\w+)\)/g, "$1");
  const [, spread = ""] =
    /^(\w+) is not a function or its return value is not it/.exec(message) ?? [];
  if (Object.hasOwn(twice, spread))
    return `${spread}(…) is to be called once more: ${twice[spread]}`;
  const [, unknown] = /^(\w+) is not defined$/.exec(message) ?? [];
  if (unknown !== undefined) return `${message}: ${undefinedName(unknown, file)}`;
  const [, name] = /^\(0 , import_muffintin\d*\.(\w+)\) is not a function$/.exec(said) ?? [];
  if (name === undefined) return message;
  if (Object.hasOwn(muffintin, name)) return `${name} is no function: write it without ( )`;
  return `muffintin exports no "${name}"${didYouMean(name, Object.keys(muffintin))}`;
}

/**
 * What a group file threw, as a sentence with its place.
 *
 * @param directory of the group files
 */
export function explainThrown(
  error: unknown,
  { files, fromStack }: BundleMap,
  directory: string,
  shown: (file: string) => string,
): string {
  if (!(error instanceof Error)) {
    const what =
      typeof error === "string" ? JSON.stringify(error) : `a value of type ${typeof error}`;
    return `${shown(directory)}: a group file throws ${what}; thrown as an Error it would say where`;
  }
  const place = fromStack(error.stack ?? "");
  if (place === undefined) return `${shown(directory)}: ${error.message}`;
  const at = `${shown(place.file)}:${place.line}:${place.column} ${reworded(error.message, place.file)}`;
  const early = error instanceof TypeError || error instanceof ReferenceError;
  const circle = early ? circleOf(place.file, files) : undefined;
  if (circle === undefined) return at;
  const [first = "", ...others] = circle.map((file) => relative(directory, file));
  const way = `${first} imports ${others.join(", which imports ")}`;
  return `${at}: ${way}, so that one runs before the other is there; what both need belongs in a file of its own`;
}
