// The service commands, with recording stand-ins for launchctl, systemctl and journalctl.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";

const folder = mkdtempSync(path.join(tmpdir(), "muffintin-ctl-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const bin = path.join(folder, "bin");
const record = path.join(folder, "record");
const loaded = path.join(folder, "loaded");
mkdirSync(bin);

const program = (name: string, text: string): void =>
  writeFileSync(path.join(bin, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
for (const name of ["systemctl", "journalctl"]) {
  program(name, `echo "${name} $*" >> '${record}'`);
}
program(
  "launchctl",
  `echo "launchctl $*" >> '${record}'\ncase $1 in print) [ -e '${loaded}' ] ;; esac`,
);
program("litellm-ctl", `exec bash '${inRoot("nix", "ctl", "litellm-ctl.sh")}' "$@"`);

type Manager = "systemd" | "launchd";
type Shell = "fish" | "bash";

/** Runs one command in a shell; what it called is in `calls`. */
function run(shell: Shell, manager: Manager, command: string, log = "") {
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

const domain = `gui/${process.getuid?.()}`;
const target = `${domain}/org.example.litellm-proxy`;
const plist = path.join(folder, "Library/LaunchAgents/org.example.litellm-proxy.plist");
const asked = `launchctl print ${target}`;
const quiet = { status: 0, stdout: "", stderr: "" };

const launchd = [
  {
    command: "service-start",
    isLoaded: false,
    calls: [asked, `launchctl bootstrap ${domain} ${plist}`],
  },
  { command: "service-start", isLoaded: true, calls: [asked, `launchctl kickstart ${target}`] },
  {
    command: "service-restart",
    isLoaded: false,
    calls: [asked, `launchctl bootstrap ${domain} ${plist}`],
  },
  {
    command: "service-restart",
    isLoaded: true,
    calls: [asked, `launchctl kickstart -k ${target}`],
  },
  { command: "service-stop", isLoaded: true, calls: [asked, `launchctl bootout ${target}`] },
  { command: "service-stop", isLoaded: false, calls: [asked] },
  { command: "service-status", isLoaded: true, calls: [asked, asked] },
];

const systemd = [
  { command: "service-start", calls: ["systemctl --user start litellm-proxy.service"] },
  { command: "service-stop", calls: ["systemctl --user stop litellm-proxy.service"] },
  { command: "service-restart", calls: ["systemctl --user restart litellm-proxy.service"] },
  {
    command: "service-status",
    calls: ["systemctl --user --no-pager status litellm-proxy.service"],
  },
  {
    command: "service-logs",
    calls: ["journalctl --user --unit litellm-proxy.service --no-pager --lines 100"],
  },
  {
    command: "service-logs -f -n 5",
    calls: ["journalctl --user --unit litellm-proxy.service --no-pager --lines 5 --follow"],
  },
];

for (const shell of ["fish", "bash"] as const) {
  const here = needs(shell, "bash", "curl", "jq");

  for (const { command, isLoaded, calls } of launchd) {
    test(`${shell}, launchd: ${command}, ${isLoaded ? "loaded" : "not loaded"}`, here, () => {
      rmSync(loaded, { force: true });
      if (isLoaded) writeFileSync(loaded, "");
      assert.deepEqual(run(shell, "launchd", command), { ...quiet, calls });
    });
  }

  test(`${shell}, launchd: service-status of what is not loaded`, here, () => {
    rmSync(loaded, { force: true });
    assert.deepEqual(run(shell, "launchd", "service-status"), {
      status: 1,
      stdout: "",
      stderr:
        "litellm-service-status: the service is not loaded. Start it with litellm-service-start.\n",
      calls: [asked],
    });
  });

  for (const { command, calls } of systemd) {
    test(`${shell}, systemd: ${command}`, here, () => {
      assert.deepEqual(run(shell, "systemd", command), { ...quiet, calls });
    });
  }

  test(`${shell}: service-logs of a log file`, here, () => {
    const log = path.join(folder, "a log");
    writeFileSync(log, "one\ntwo\nthree\n");
    const { status, stdout } = run(shell, "launchd", "service-logs -n 2", log);
    assert.deepEqual({ status, stdout }, { status: 0, stdout: "two\nthree\n" });
  });

  test(`${shell}: service-logs without a log file`, here, () => {
    const { status, stderr } = run(shell, "launchd", "service-logs", path.join(folder, "none"));
    assert.equal(status, 1);
    assert.equal(
      stderr,
      `litellm-service-logs: there is no log yet: ${path.join(folder, "none")}\n`,
    );
  });
}

const refused = [
  {
    command: "service-logs",
    manager: "launchd",
    says: "litellm-service-logs: launchd keeps no log: set services.litellm-proxy.logFile",
  },
  { command: "models --bogus", says: "litellm-models: unknown argument --bogus" },
  {
    command: "test '- a list'",
    says: "litellm-test: unknown option - a list; a prompt that begins with - comes after --",
  },
  { command: "test a b c", says: "litellm-test: unknown argument c" },
] as const;
for (const { command, says, ...more } of refused) {
  test(`refused: ${command}`, needs("bash", "curl", "jq"), () => {
    const manager = "manager" in more ? more.manager : "systemd";
    assert.deepEqual(run("bash", manager, command), {
      status: 1,
      stdout: "",
      stderr: `${says}\n`,
      calls: [],
    });
  });
}

test("every script passes shellcheck", needs("shellcheck"), () => {
  const scripts = ["nix/start-with-secrets.sh", "nix/ctl/litellm-ctl.sh"];
  const { stdout } = spawnSync("shellcheck", ["-x", ...scripts], {
    cwd: inRoot(),
    encoding: "utf8",
  });
  assert.equal(stdout, "");
});

for (const below of ["", "completions"]) {
  for (const name of readdirSync(inRoot("nix", "fish", below)).filter((file) =>
    file.endsWith(".fish"),
  )) {
    test(`fish reads ${path.join(below, name)}`, needs("fish"), () => {
      const file = inRoot("nix", "fish", below, name);
      const { status, stderr } = spawnSync("fish", ["--no-execute", file], { encoding: "utf8" });
      assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
    });
  }
}
