import { readFileSync } from "node:fs";
import vm from "node:vm";

/** The code that V8 made of a script when the program was built, for the Node that built it. */
export function shippedCode(directory: string, name: string): Buffer | undefined {
  try {
    const { version, arch } = process;
    return readFileSync(`${directory}/code/${version}-${arch}/${name}`);
  } catch {
    return undefined;
  }
}

/** One of the program's scripts with the code that V8 made of it before, where there is some. */
export const scriptOf = (filename: string, cachedData: Buffer | undefined): vm.Script =>
  // the build writes ASCII, which is quicker to read as what it is
  new vm.Script(readFileSync(filename, "latin1"), {
    filename,
    ...(cachedData && { cachedData }),
  });
