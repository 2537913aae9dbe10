import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { withDirectory } from "../cli/run-cli.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";

/** What Python prints for a program in which `check` is deploy/check_proxy.py. */
function python(program: string): string {
  const { status, stdout, stderr } = spawnSync(
    "python3",
    ["-Bc", `import check_proxy as check\n${program}`],
    {
      cwd: inRoot("deploy"),
      encoding: "utf8",
    },
  );
  assert.equal(status, 0, stderr);
  return stdout;
}

describe("the checks of deploy.sh", needs("python3"), () => {
  test("an address of /proc is asked as a URL has it", () => {
    const asked = {
      "0100007F": "127.0.0.1",
      "00000000": "127.0.0.1",
      "0200A8C0": "192.168.0.2",
      "00000000000000000000000001000000": "[::1]",
      "00000000000000000000000000000000": "[::1]",
      "000000FD000000000000000002000000": "[fd00::2]",
      B80D0120000000000000000001000000: "[2001:db8::1]",
    };
    const program = `for address in ${JSON.stringify(Object.keys(asked))}: print(check.host_of(address))`;
    assert.equal(python(program), `${Object.values(asked).join("\n")}\n`);
  });

  test("a log shows no value that env.json names, nor one whose name says that it is a secret", () => {
    withDirectory((directory) => {
      writeFileSync(path.join(directory, "env.json"), '{ "DB_LOGIN": {} }');
      const { stdout } = spawnSync("python3", [inRoot("deploy/check.py"), "redact", directory], {
        env: {
          PATH: process.env["PATH"],
          DB_LOGIN: "hunter2-hunter2",
          SMTP_PASS: "topsecret99",
          CALLBACK_AUTH: "Basic Zm9v",
          LOG_FORMAT: "json-lines",
        },
        input: "hunter2-hunter2 topsecret99 Basic Zm9v json-lines\n",
        encoding: "utf8",
      });
      assert.equal(stdout, "[DB_LOGIN] [SMTP_PASS] [CALLBACK_AUTH] json-lines\n");
    });
  });

  test("a log of a release that others made is shown without its secrets too", () => {
    withDirectory((directory) => {
      const { stdout } = spawnSync("python3", [inRoot("deploy/check.py"), "redact", directory], {
        env: { PATH: process.env["PATH"], OLD_KEY: "sk-of-the-old-one" },
        input: "sk-of-the-old-one\n",
        encoding: "utf8",
      });
      assert.equal(stdout, "[OLD_KEY]\n");
    });
  });

  /** Who may listen where: what PORT is, the system's lowest port, what systemd shows of the unit. */
  function checkedPort(port: number, lowest: string, shown: Record<string, string>): string {
    const program = `import os, pathlib, sys
import check_report
check_report.terminal = sys.stdout
os.environ["PORT"] = "${port}"
check.listeners = lambda: []
check.show = lambda *_: ${JSON.stringify(shown)}
class Proc(type(pathlib.Path())):
    def read_text(self):
        if "${lowest}" == "": raise OSError
        return "${lowest}\\n"
check.Path = Proc
try:
    check.port()
except SystemExit: pass`;
    return python(program);
  }
  const refused = (port: number, lowest: number): string =>
    `error: PORT is ${port}, and the service has no right to a port below ${lowest}\nerror: set one from ${lowest} to 65535 in /etc/litellm/proxy.env, put a web server in front of it, and deploy again\n`;
  const capable = { DropInPaths: "/etc/x.conf", AmbientCapabilities: "cap_net_bind_service" };
  const ports = [
    {
      name: "below the first that anybody may have",
      port: 80,
      lowest: "1024",
      says: refused(80, 1024),
    },
    {
      name: "where the kernel does not say which is first",
      port: 443,
      lowest: "",
      says: refused(443, 1024),
    },
    { name: "that is the first", port: 1024, lowest: "1024", says: "" },
    { name: "on a system that gives low ports to all", port: 80, lowest: "0", says: "" },
    {
      name: "that a drop-in gives the right to",
      port: 80,
      lowest: "1024",
      shown: capable,
      says: "",
    },
  ];
  for (const { name, port, lowest, shown = {}, says } of ports) {
    test(`a port ${name}`, () => {
      assert.equal(checkedPort(port, lowest, shown), says);
    });
  }

  /** What is said of a program that listens on an address of /proc, at the port that the service wants. */
  const beside = (address: string, host: string, port = 4711): string =>
    python(`import os, sys
import check_report
check_report.terminal = sys.stdout
os.environ.update(HOST="${host}", PORT="${port}")
check.listeners = lambda: [("${address}", ${port}, None, False)]
try:
    check.port()
except SystemExit: pass`);
  const taken = (port: number): string =>
    `error: port ${port} is taken by a program elsewhere\nerror: end it, or set another PORT in /etc/litellm/proxy.env, and deploy again\n`;
  const neighbours = [
    {
      name: "on the service's own address",
      address: "0100007F",
      host: "127.0.0.1",
      says: taken(4711),
    },
    { name: "on all addresses", address: "00000000", host: "127.0.0.1", says: taken(4711) },
    {
      name: "on all addresses of IPv6",
      address: "0".repeat(32),
      host: "127.0.0.1",
      says: taken(4711),
    },
    {
      name: "on one address, where the service wants all",
      address: "0200A8C0",
      host: "0.0.0.0",
      says: taken(4711),
    },
    {
      name: "on the address of the service's name",
      address: "0100007F",
      host: "localhost",
      says: taken(4711),
    },
    { name: "on another address", address: "0200A8C0", host: "127.0.0.1", says: "" },
    {
      name: "on another address of IPv6",
      address: `${"0".repeat(24)}01000000`,
      host: "127.0.0.1",
      says: "",
    },
    {
      name: "on the port and address that LiteLLM looks at",
      address: "0100007F",
      host: "192.168.0.2",
      port: 4000,
      says: taken(4000),
    },
  ];
  for (const { name, address, host, port, says } of neighbours) {
    test(`a program that listens ${name}`, () => {
      assert.equal(beside(address, host, port), says);
    });
  }

  test("a clock that is set meanwhile does not end the wait for the proxy", () => {
    const program = `import itertools, pathlib, time
clock = itertools.count(0, 1000)
time.time = lambda: next(clock)
answers = iter([0, 200])
check.main_process = lambda: ("active", "1")
check.listeners = lambda: [("0100007F", 4000, 1, True)]
check.ask = lambda *_: (next(answers), b"")
check.wait(pathlib.Path("/nowhere"), check.uptime(), 60, 0)`;
    assert.equal(python(program), "answers on port 4000\n");
  });
});
