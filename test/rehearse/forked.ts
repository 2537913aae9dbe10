import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { litellmPython } from "../litellm-env.ts";
import { inRoot } from "../root.ts";

export type Forked = {
  /** for --litellm */
  program: string;
  stop: () => Promise<void>;
};

/** A `litellm` that has its imports behind it: each start is a fork of one real LiteLLM. */
export async function startForked(): Promise<Forked> {
  const folder = mkdtempSync(path.join(tmpdir(), "muffintin-forked-"));
  const socket = path.join(folder, "socket");
  const program = path.join(folder, "litellm");
  const python = litellmPython();
  const lines = [
    `#!${python} -B`,
    "import sys",
    `sys.path.insert(0, ${JSON.stringify(inRoot("test", "rehearse"))})`,
    "from fork_server import call",
    `call(${JSON.stringify(socket)})`,
  ];
  writeFileSync(program, `${lines.join("\n")}\n`);
  chmodSync(program, 0o755);
  const server = spawn(python, ["-B", inRoot("test", "rehearse", "fork_server.py"), socket], {
    env: { PATH: process.env["PATH"] },
    stdio: ["pipe", "pipe", "inherit"],
  });
  await once(server.stdout, "data");
  return {
    program,
    stop: async () => {
      const ended = once(server, "exit");
      server.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
