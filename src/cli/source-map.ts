import path from "node:path";

export type Place = { file: string; line: number; column: number };

/** From places in a bundle to the places in the user's own files. */
export type BundleMap = {
  /** the user's place behind the innermost frame of a stack that lies in the bundle */
  fromStack(stack: string): Place | undefined;
  /** the user's files, absolute */
  files: readonly string[];
};

const marker = "//# sourceMappingURL=data:application/json;base64,";

/**
 * @param code a bundle that ends with an inline source map
 * @param filename the name under which the bundle was evaluated
 * @param directory where the map's relative sources start
 */
export function readBundleMap(code: string, filename: string, directory: string): BundleMap {
  const start = code.lastIndexOf(marker);
  const payload = JSON.parse(
    Buffer.from(code.slice(start + marker.length), "base64").toString("utf8"),
  );
  const { SourceMap }: typeof import("node:module") = require("node:module");
  const map = new SourceMap(payload);
  const absolute = (source: string): string => path.resolve(directory, source);
  return {
    files: payload.sources.map(absolute),
    fromStack(stack) {
      for (const frame of stack.split("\n")) {
        const at = frame.indexOf(`${filename}:`);
        if (at < 0) continue;
        const [line, column] = frame
          .slice(at + filename.length + 1)
          .split(":", 2)
          .map((part) => Number.parseInt(part, 10));
        if (line === undefined || column === undefined) continue;
        const entry = map.findEntry(line - 1, column - 1);
        if ("originalSource" in entry) {
          return {
            file: absolute(entry.originalSource),
            line: entry.originalLine + 1,
            column: entry.originalColumn + 1,
          };
        }
      }
      return undefined;
    },
  };
}
