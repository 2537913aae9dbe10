// The commands, with recording stand-ins for launchctl, systemctl and journalctl.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inRoot } from "../root.ts";

/** HOME of the commands. */
export const folder = mkdtempSync(path.join(tmpdir(), "muffintin-ctl-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const bin = path.join(folder, "bin");
const record = path.join(folder, "record");
/** It is there while launchd has the service. */
export const loaded = path.join(folder, "loaded");
mkdirSync(bin);

const program = (name: string, text: string): void =>
  writeFileSync(path.join(bin, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
for (const name of ["systemctl", "journalctl"]) {
  program(name, `echo "${name} $*" >> '${record}'`);
}
// as launchd does, it answers a bootout before the service has ended
program(
  "launchctl",
  `echo "launchctl $*" >> '${record}'
case $1 in
  print) [ -e '${loaded}' ] ;;
  bootout)
    (sleep 0.5; rm '${loaded}') > /dev/null 2>&1 &
    echo 'Boot-out failed: 36: Operation now in progress' >&2
    exit 36 ;;
esac`,
);
program("litellm-ctl", `exec bash '${inRoot("nix", "ctl", "litellm-ctl.sh")}' "$@"`);

type Manager = "systemd" | "launchd";
type Shell = "fish" | "bash";

/** Runs one command in a shell; what it called is in `calls`. */
export function run(shell: Shell, manager: Manager, command: string, log = "") {
  rmSync(record, { force: true });
  const functions = `set -p fish_function_path '${inRoot("nix", "fish")}'; litellm-${command}`;
  const { status, stdout, stderr } = spawnSync(
    shell,
    ["-c", shell === "fish" ? functions : `litellm-ctl ${command}`],
    {
      encoding: "utf8",
      timeout: 30_000,
      env: {
        PATH: `${bin}:${process.env["PATH"]}`,
        HOME: folder,
        LITELLM_CTL_MANAGER: manager,
        LITELLM_CTL_LOG: log,
        LITELLM_CTL_LABEL: "org.example.litellm-proxy",
        LITELLM_CTL_URL: "http://127.0.0.1:1",
      },
    },
  );
  const calls = existsSync(record) ? readFileSync(record, "utf8").trimEnd().split("\n") : [];
  return { status, stdout, stderr, calls };
}

export const quiet = { status: 0, stdout: "", stderr: "" };
