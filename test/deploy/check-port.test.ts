import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { needs } from "../skip.ts";
import { python } from "./check.ts";

describe("the port of the service", needs("python3"), () => {
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
});
