import type { Entry } from "../command.ts";
import { main } from "../main.ts";
import { print } from "../print.ts";
import { isTerminal } from "../terminal.ts";
import type { Ahead } from "./ahead.ts";
import { cacheFolders } from "./cache.ts";
import type { Keep, Result } from "./last-run.ts";
import { traceFiles } from "./trace.ts";

/** From start.ts: keeps this run for the next one, where that can be told from it. */
declare const keepRun: Keep | undefined;
/** From start.ts too. */
declare const ahead: Ahead | undefined;

/** Runs the command line of this process, and sets its exit code. */
export async function run(commands: Readonly<Record<string, Entry>>): Promise<void> {
  const color = !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb" && isTerminal(2);
  // a run that makes a bundle depends on more than is known here
  const trace = ahead ? undefined : keepRun && traceFiles(cacheFolders(process.env));
  const printed: Result["printed"] = [];

  const printer = (descriptor: 1 | 2) => (text: string) => {
    if (trace) printed.push([descriptor, text]);
    print(descriptor, text);
  };

  const code = await main(process.argv.slice(2), commands, {
    stdout: printer(1),
    stderr: printer(2),
    cwd: process.cwd(),
    home: __dirname,
    env: process.env,
    color,
    ...(trace && { dependsOnMore: trace.dependsOnMore }),
    ...(ahead && { ahead }),
  }).catch((error: unknown) => {
    // ours to mend: its stack helps, but it is no finding
    console.error(error);
    return 2;
  });
  process.exitCode = code;
  const seen = trace?.seen();
  // what could not run may print what it stumbled over
  if (seen && code < 2) keepRun?.({ printed, code }, seen);
}
