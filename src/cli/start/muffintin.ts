// The program's first lines, which Node compiles anew each time: all else has code that V8 kept.
import "./old-node.ts";
import { scriptOf, shippedCode } from "./shipped-code.ts";

type Start = (require: NodeJS.Require, directory: string, file: string) => void;

const file = `${__dirname}/start.cjs`;
const start: Start = scriptOf(file, shippedCode(__dirname, "start")).runInThisContext();
start(require, __dirname, file);
