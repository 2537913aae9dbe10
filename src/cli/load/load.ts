import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import vm from "node:vm";
import { checkInventory } from "../../authoring/check.ts";
import type { Inventory } from "../../authoring/config.ts";
import { flawText } from "../../findings.ts";
import * as muffintin from "../../index.ts";
import { meant } from "../../nearest.ts";
import { once } from "../../once.ts";
import { atProblem, decodeYaml } from "../../yaml/decode.ts";
import type { Io } from "../command.ts";
import { UsageError } from "../command.ts";
import { shownPath } from "../shown-path.ts";
import { builtIn } from "../source-at.ts";
import { cachedBundle } from "./bundle-cache.ts";
import { isClosed } from "./closed.ts";
import { entryAt, groupsAbove } from "./entry.ts";
import { placeOfFlaw } from "./place-of-flaw.ts";
import type { BundleMap } from "./source-map.ts";
import { readBundleMap, withoutMap } from "./source-map.ts";
import { explainThrown } from "./thrown.ts";

/** What a directory of group files says, and how to find its lines again. */
export type Loaded = {
  inventory: Inventory;
  /** absolute path of the entry file */
  entry: string;
  /** read on first use: only findings need it */
  map: () => BundleMap;
};

/** What to do where a directory has no entry file. */
function whereElse(target: string, full: string): string {
  if (entryAt(join(full, "groups"))) return meant(join(target, "groups"));
  const built = builtIn(full);
  return built
    ? `; \`muffintin import ${join(target, built)}\` makes group files of the config there`
    : "; that file's default export is what defineConfig returns";
}

/** What to do where there are no groups. */
function insteadOf(target: string, io: Io): string {
  if (target !== "groups") return "";
  const above = groupsAbove(io.cwd);
  return above === undefined ? "; `muffintin init` writes a starting point" : meant(above);
}

/** Nothing in a directory is seen by whoever may not enter it. */
function refuseClosed(target: string, full: string): void {
  try {
    accessSync(full, constants.R_OK | constants.X_OK);
  } catch {
    throw new UsageError(`${target}: permission denied`);
  }
}

/**
 * The file that the group files at a path begin with.
 *
 * @throws UsageError where there is none
 */
export function entryOf(target: string, io: Io): string {
  const full = resolve(io.cwd, target);
  if (!existsSync(full)) {
    throw new UsageError(`${target}: there is no such file or directory${insteadOf(target, io)}`);
  }
  const found = entryAt(full);
  if (found === full && !/\.[cm]?[jt]sx?$/.test(full)) {
    const remedy = /\.ya?ml$/.test(full) ? "; `muffintin import` makes them of a config" : "";
    throw new UsageError(`${target}: group files are TypeScript, this is none${remedy}`);
  }
  if (found === undefined) {
    refuseClosed(target, full);
    throw new UsageError(`${target}: no index.ts in it${whereElse(target, full)}`);
  }
  return found;
}

/** Refuses a group file of another encoding: in its texts there would be other letters. */
function refuseOtherEncodings(files: readonly string[], io: Io): void {
  for (const file of files) {
    const decoded = decodeYaml(readFileSync(file));
    if ("problem" in decoded) throw new UsageError(atProblem(shownPath(file, io), decoded));
  }
}

/**
 * Bundles and evaluates the group files.
 *
 * @param target the directory of group files, or its entry file
 * @throws UsageError naming the user's own file and line when they do not compile, throw, or
 *   export no config
 */
export function loadInventory(target: string, io: Io): Loaded {
  const entry = entryOf(target, io);
  const directory = dirname(entry);
  const built = cachedBundle(entry, io);
  if ("errors" in built) {
    for (const { file } of built.errors) io.reads?.(resolve(directory, file));
    throw new UsageError(
      built.errors
        .map(({ file, line, column, message }) =>
          file === ""
            ? message
            : `${shownPath(resolve(directory, file), io)}:${line}:${column} ${message}`,
        )
        .join("\n"),
    );
  }
  const { code, base } = built;
  const filename = join(directory, ".muffintin-bundle.cjs");
  const map = once((): BundleMap => readBundleMap(code, filename, base));
  if (io.reads) for (const file of map().files) io.reads(file);
  // what esbuild puts in the place of bytes that are not UTF-8
  if (code.includes("\\uFFFD")) refuseOtherEncodings(map().files, io);
  if (io.dependsOnMore && !isClosed(code)) io.dependsOnMore();
  const value = evaluate(withoutMap(code), filename, (error) => {
    const shown = (file: string): string => shownPath(file, io);
    return new UsageError(explainThrown(error, map(), directory, shown));
  });
  const checked = checkInventory(value);
  if ("inventory" in checked) return { inventory: checked.inventory, entry, map };
  const lines = checked.flaws.map((flaw) => {
    const { file, line, column } = placeOfFlaw(flaw, { entry, map });
    return `${shownPath(file, io)}:${line}:${column} ${flawText(flaw)}`;
  });
  throw new UsageError(lines.join("\n"), 1);
}

function evaluate(code: string, filename: string, explain: (error: unknown) => Error): unknown {
  const module: { exports: { default?: unknown } } = { exports: {} };
  const requireFor = (name: string): unknown => {
    if (name === "muffintin") return muffintin;
    const { createRequire }: typeof import("node:module") = require("node:module");
    return createRequire(filename)(name);
  };
  const { exit } = process;
  try {
    process.exit = (): never => {
      throw new Error("process.exit() would end the build without a word: throw an Error");
    };
    vm.compileFunction(code, ["exports", "require", "module"], { filename })(
      module.exports,
      requireFor,
      module,
    );
  } catch (error) {
    throw explain(error);
  } finally {
    process.exit = exit;
  }
  return module.exports.default;
}
