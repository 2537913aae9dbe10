/** How a program ended: its exit status, null where a signal ended it or it never began. */
type End = { status: number | null; error?: Error };

/** A program that runs beside this one. */
export type Running = { kill(): void; ended: Promise<End> };

type ProcessWrap = {
  onexit: (status: number, signal: string) => void;
  spawn(options: {
    file: string;
    args: readonly string[];
    cwd: string;
    envPairs: readonly string[];
    stdio: readonly ({ type: "ignore" } | { type: "fd"; fd: number })[];
  }): number;
  kill(signal: number): number;
  close(): void;
};

declare global {
  namespace NodeJS {
    interface Process {
      binding?(name: "process_wrap"): { Process: new () => ProcessWrap };
    }
  }
}

const terminate = 15;

/**
 * What child_process itself stands on, without the streams and sockets that it loads for what
 * nobody needs here: they take longer than all the rest of a build's start.
 *
 * @returns undefined where Node refuses it, or the program cannot be started
 */
export function startBare(
  command: readonly string[],
  cwd: string,
  log: number,
): Running | undefined {
  try {
    const wrap = process.binding?.("process_wrap").Process;
    const [file] = command;
    if (wrap === undefined || file === undefined) return undefined;
    const child = new wrap();
    const ended = new Promise<End>((resolve) => {
      child.onexit = (status, signal) => {
        child.close();
        resolve({ status: signal ? null : status });
      };
    });
    const failed = child.spawn({
      ...{ file, args: command, cwd },
      envPairs: Object.entries(process.env).map(([name, value]) => `${name}=${value}`),
      stdio: [{ type: "ignore" }, { type: "ignore" }, { type: "fd", fd: log }],
    });
    return failed ? undefined : { kill: () => child.kill(terminate), ended };
  } catch {
    return undefined;
  }
}

/** Node 20 has had its last release, so that its inside stays as it is; later ones change it. */
function isKnown({ version, execArgv, env }: NodeJS.Process): boolean {
  const asked = execArgv.length > 0 || env["NODE_OPTIONS"] || env["NODE_PENDING_DEPRECATION"];
  return version.startsWith("v20.") && !asked;
}

/**
 * Starts a program that reads nothing and says nothing but errors.
 *
 * @param command the program's path, then its arguments
 * @param log the descriptor that its errors go to
 */
export function startProgram(command: readonly string[], cwd: string, log: number): Running {
  const bare = isKnown(process) ? startBare(command, cwd, log) : undefined;
  if (bare) return bare;
  const { start }: typeof import("../child-process.ts") = require("../child-process.ts");
  return start(command, cwd, log);
}
