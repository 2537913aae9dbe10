import { readFileSync } from "node:fs";

/** The code that V8 made of a script when the program was built, for the Node that built it. */
export function shippedCode(directory: string, name: string): Buffer | undefined {
  try {
    const { version, arch } = process;
    return readFileSync(`${directory}/code/${version}-${arch}/${name}`);
  } catch {
    return undefined;
  }
}
