// The program's first lines, which Node compiles anew each time: all else has code that V8 kept.
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { shippedCode } from "./shipped-code.ts";

type Start = (require: NodeJS.Require, directory: string, file: string) => void;

const file = `${__dirname}/start.cjs`;
const cachedData = shippedCode(__dirname, "start");
const script = new vm.Script(readFileSync(file, "latin1"), {
  filename: file,
  ...(cachedData && { cachedData }),
});
const start: Start = script.runInThisContext();
start(require, __dirname, file);
