import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { withDirectory } from "../cli/run-cli.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";
import { python } from "./check.ts";

/** What is said of a release whose proxy answers at the second time, and refuses all but that. */
const waited = (release: string, before = ""): string =>
  python(`import pathlib
${before}
answers = iter([0, 200, 500])
check.main_process = lambda: ("active", "1")
check.listeners = lambda: [("0100007F", 4000, 1, True)]
check.ask = lambda *_: (next(answers), b"")
check.wait(pathlib.Path("${release}"), check.uptime(), 60, 0)`);

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

  test("a proxy that speaks TLS alone is asked so too", needs("openssl"), () => {
    withDirectory((directory) => {
      const key = path.join(directory, "key.pem");
      const certificate = path.join(directory, "certificate.pem");
      const made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=proxy.example"];
      spawnSync("openssl", [...made, "-keyout", key, "-out", certificate]);
      const program = `import http.server, ssl, threading
class Alive(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.path.encode())
    def log_message(self, *_): pass
class Quiet(http.server.HTTPServer):
    def handle_error(self, *_): pass
server = Quiet(("127.0.0.1", 0), Alive)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain("${certificate}", "${key}")
server.socket = context.wrap_socket(server.socket, server_side=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(check.ask("0100007F", server.server_port, "/health/liveliness"))`;
      assert.equal(python(program), "(200, b'/health/liveliness')\n");
    });
  });

  test("a clock that is set meanwhile does not end the wait for the proxy", () => {
    const program = `import itertools, time
clock = itertools.count(0, 1000)
time.time = lambda: next(clock)`;
    assert.equal(waited("/nowhere", program), "answers on port 4000\n");
  });

  test("a proxy whose custom_auth decides on keys need not show its models to the master key", () => {
    withDirectory((directory) => {
      writeFileSync(path.join(directory, "env.json"), "{}");
      writeFileSync(path.join(directory, "models.json"), '{ "models": [] }');
      writeFileSync(
        path.join(directory, "config.yaml"),
        "general_settings:\n  custom_auth: mine.check\n",
      );
      assert.equal(waited(directory), "answers on port 4000\n");
    });
  });
});
