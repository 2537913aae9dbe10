import { spawn } from "node:child_process";

export type Outcome = { status: number | null; stdout: string; stderr: string };

/** Runs a program without blocking the test, so that probes go on meanwhile. */
export function run(
  program: string,
  args: readonly string[],
  options: { env?: Record<string, string>; input?: string } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: options.env ?? process.env,
      stdio: ["pipe", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
    child.stdin.on("error", () => {});
    child.stdin.end(options.input ?? "");
  });
}

/** What a program that must succeed prints. */
export async function output(...[program, args, options]: Parameters<typeof run>): Promise<string> {
  const { status, stdout, stderr } = await run(program, args, options);
  if (status !== 0)
    throw new Error(`${program} ${args.join(" ")}: exit ${status}\n${stdout}${stderr}`);
  return stdout;
}
