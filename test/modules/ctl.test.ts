// The service commands, with recording stand-ins for systemctl and journalctl.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";
import { folder, quiet, run } from "./ctl.ts";

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
  { command: "status now", says: "litellm-status: unknown argument now" },
  { command: "service-stop now", says: "litellm-service-stop: unknown argument now" },
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

for (const command of ["status", "test", "models", "service-logs", "with-key"]) {
  test(`${command} --help shows the commands`, needs("bash", "curl", "jq"), () => {
    const { status, stdout, stderr } = run("bash", "systemd", `${command} --help`);
    assert.deepEqual(
      { status, stdout, stderr },
      { ...quiet, stdout: run("bash", "systemd", "help").stdout },
    );
  });
}

test("a command that is not there", needs("bash", "curl", "jq"), () => {
  assert.deepEqual(run("bash", "systemd", "modles"), {
    status: 2,
    stdout: "",
    stderr: `${run("bash", "systemd", "help").stdout}litellm-ctl: there is no command modles\n`,
    calls: [],
  });
});

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
