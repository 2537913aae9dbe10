import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { callbackNames, moduleFile, moduleNames } from "../lint/modules.ts";
import type { OutputFile } from "../outputs/index.ts";
import type { Parts } from "../outputs/kubernetes/kubernetes.ts";
import { type Mapping, mappingOf } from "../yaml/read-values.ts";

// Python's names may have letters of any script: expressions that take long to make, and that few
// builds need
const statements = (text: string): RegExpStringIterator<RegExpExecArray> =>
  text.matchAll(
    /^[ \t]*(?:from[ \t]+([\p{L}_][\p{L}\p{M}\p{N}_.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n]*)|import[ \t]+([^\n]+))/gmu,
  );
const isPart = (text: string): boolean => /^[\p{L}\p{M}\p{N}_]+$/u.test(text);
const isFileName = (text: string): boolean =>
  /^[\p{L}\p{M}\p{N}_-]+(?:\/[\p{L}\p{M}\p{N}_-]+)*\.py$/u.test(text);

/** The first word of each item of `a as b, c`. */
const words = (list: string): string[] =>
  list
    .replace(/#.*/g, "")
    .replace(/[()]/g, "")
    .split(",")
    .map((item) => item.trim().split(/\s/)[0] ?? "");

/** Everything that a module's text imports which may be a module by itself. */
function imported(text: string): string[] {
  return [...statements(text.replace(/\\\r?\n/g, " "))].flatMap(([, from, names = "", plain]) =>
    from === undefined ? words(plain ?? "") : words(names).map((name) => `${from}.${name}`),
  );
}

/** The files of a name with dots, and of the packages that it is in. */
function candidates(name: string): string[] {
  const parts = name.split(".").filter(isPart);
  return parts.flatMap((_, index) => {
    const file = parts.slice(0, index + 1).join("/");
    return [`${file}.py`, `${file}/__init__.py`];
  });
}

/** The Python modules that a config names, and what they import, from beside the group files. */
export const modulesIn =
  (folder: string): Parts["modules"] =>
  (config) => {
    const section = (name: string): Mapping => mappingOf(config[name]);
    const named = [...callbackNames(section), ...moduleNames(config, section)];
    const files = new Map<string, OutputFile>();
    const wanted = named.flatMap(({ name }) => moduleFile(name) ?? []);
    const direct = wanted.length;
    let imports = false;
    for (const [index, name] of wanted.entries()) {
      const file = join(folder, name);
      if (!isFileName(name)) continue;
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) continue;
      imports ||= index >= direct;
      if (files.has(name)) continue;
      const text = readFileSync(file, "utf8");
      files.set(name, { name, mode: 0o644, text });
      wanted.push(...imported(text).flatMap(candidates));
    }
    return { files: [...files.values()], imports };
  };
