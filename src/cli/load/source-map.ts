import { resolve } from "node:path";
import { type Call, originOf } from "../../authoring/origin.ts";
import { remembered } from "../../remembered.ts";
import { readMappings } from "./mappings.ts";

export type Place = { file: string; line: number; column: number };

/** From places in a bundle to the places in the user's own files. */
export type BundleMap = {
  /** the user's place where a factory made a piece of data */
  placeOf(value: object): Place | undefined;
  /** the user's place behind the innermost frame of a stack that lies in the bundle */
  fromStack(stack: string): Place | undefined;
  /** the user's files, absolute */
  files: readonly string[];
};

type SourceMap = { sources: string[]; mappings: string };

const marker = "//# sourceMappingURL=data:application/json;base64,";

/** A bundle without its map, which takes as long to be skipped as all else to be read. */
export function withoutMap(code: string): string {
  const start = code.lastIndexOf(marker);
  return start < 0 ? code : code.slice(0, start);
}

/**
 * @param code a bundle that ends with an inline source map
 * @param filename the name under which the bundle was evaluated
 * @param directory where the map's relative sources start
 */
export function readBundleMap(code: string, filename: string, directory: string): BundleMap {
  const start = code.lastIndexOf(marker);
  const { sources, mappings }: SourceMap = JSON.parse(
    Buffer.from(code.slice(start + marker.length), "base64").toString("utf8"),
  );
  const originAt = readMappings(mappings);
  // esbuild writes them as parts of a URL
  const files = sources.map((source) => resolve(directory, decodeURIComponent(source)));
  const place = ({ line, column }: Call): Place | undefined => {
    const origin = originAt(line - 1, column - 1);
    const file = origin && files[origin.source];
    if (origin === undefined || file === undefined) return undefined;
    return { file, line: origin.line + 1, column: origin.column + 1 };
  };
  // each look at a call site goes through all positions of its function
  const placed = remembered((value: object) => {
    const call = originOf(value, filename);
    return { place: call && place(call) };
  });
  return {
    files,
    placeOf: (value) => placed(value).place,
    fromStack(stack) {
      for (const frame of stack.split("\n")) {
        const at = frame.indexOf(`${filename}:`);
        if (at < 0) continue;
        const [line, column] = frame
          .slice(at + filename.length + 1)
          .split(":", 2)
          .map((part) => Number.parseInt(part, 10));
        if (line === undefined || column === undefined) continue;
        const found = place({ line, column });
        if (found) return found;
      }
      return undefined;
    },
  };
}
