import assert from "node:assert/strict";
import { test } from "node:test";
import { answers, complaints, config, doctor, type Machine, well, withFile } from "./machine.ts";

test("a machine that has everything", async () => {
  assert.deepEqual(await doctor(well, "--env", "secrets.env"), {
    stdout: `ok    node     Node NODE
ok    nix      Nix 2.26.3
ok    litellm  LiteLLM 1.108.7, which the config is made for
ok    config   config.yaml has 1 deployment
ok    secrets  all 2 variables are in secrets.env or the environment
ok    service  the user's service litellm-proxy is active (running)
ok    port     127.0.0.1:PORT is used by the proxy
ok    health   the proxy says that it is alive
ok    running  LiteLLM 1.108.7, which the config is made for
ok    drift    the proxy serves what config.yaml says
`,
    stderr: "",
    status: 0,
  });
});

test("a bare machine lacks things, and nothing has failed", async () => {
  assert.deepEqual(await doctor({}), {
    stdout: `ok    node     Node NODE
warn  nix      Nix is not on PATH; it is needed only for the flake and the modules
warn  litellm  litellm is not on PATH; a service may bring its own
warn  config   there is no groups, out or config.yaml here
warn  service  systemctl is not on PATH
ok    port     127.0.0.1:PORT is free
warn  health   no proxy answers at http://127.0.0.1:PORT
`,
    stderr: "",
    status: 0,
  });
});

const program = (name: string, prints: string, status = 0): Machine => ({
  programs: { ...well.programs, [name]: { prints, status } },
});

const cases: [string, Machine, string[], string[], number][] = [
  [
    "a compromised LiteLLM is installed",
    program("litellm", "LiteLLM: Current Version = 1.82.7"),
    withFile,
    ["fail  litellm  LiteLLM 1.82.7 was published with foreign code: remove it"],
    1,
  ],
  [
    "another LiteLLM is installed",
    program("litellm", "LiteLLM: Current Version = 1.80.11"),
    withFile,
    ["warn  litellm  LiteLLM 1.80.11 is installed, the config is made for 1.108.7"],
    0,
  ],
  [
    "a lock pins a compromised LiteLLM",
    { files: { ...well.files, "uv.lock": '[[package]]\nname = "litellm"\nversion = "1.82.8"\n' } },
    withFile,
    ["fail  lock     uv.lock pins LiteLLM 1.82.8, which was published with foreign code"],
    1,
  ],
  [
    "an old Nix",
    program("nix", "nix (Nix) 2.8.0"),
    withFile,
    ["warn  nix      Nix 2.8.0 is older than 2.18, which nixpkgs needs"],
    0,
  ],
  [
    "secrets are missing",
    { files: { "config.yaml": config, "secrets.env": "OPENAI_API_KEY=\n" }, env: {} },
    withFile,
    [
      "fail  secrets  LITELLM_MASTER_KEY is not in secrets.env or the environment: the proxy does not start",
      "warn  secrets  1 of 2 variables is not in secrets.env or the environment: OPENAI_API_KEY",
      "warn  drift    LITELLM_MASTER_KEY is not set: the proxy could not be asked",
    ],
    1,
  ],
  [
    "others can read the secrets",
    { modes: { "secrets.env": 0o644 } },
    withFile,
    ["warn  secrets  secrets.env has mode 644: others can read it; use 600"],
    0,
  ],
  [
    "the service has failed and nothing listens",
    {
      ...program(
        "systemctl",
        "LoadState=loaded\nActiveState=failed\nSubState=failed\nResult=exit-code",
      ),
      proxy: undefined,
    },
    withFile,
    [
      "fail  service  the user's service litellm-proxy has failed: exit-code",
      "warn  health   no proxy answers at http://127.0.0.1:PORT",
    ],
    1,
  ],
  [
    "no service is installed",
    program(
      "systemctl",
      "LoadState=not-found\nActiveState=inactive\nSubState=dead\nResult=success",
    ),
    withFile,
    ["warn  service  no service litellm-proxy is installed"],
    0,
  ],
  [
    "launchd runs the service",
    {
      ...program("launchctl", "gui/501/x = {\n\tstate = not running\n\tlast exit code = 1\n}"),
      env: { LITELLM_CTL_MANAGER: "launchd", LITELLM_CTL_LABEL: "x" },
    },
    withFile,
    ["fail  service  the service x is not running; it ended with 1"],
    1,
  ],
  [
    "something else has the port",
    { proxy: {} },
    withFile,
    ["fail  port     127.0.0.1:PORT is used by something that answers 404 for a health check"],
    1,
  ],
  [
    "something else that answers every path has the port",
    { proxy: { "/health/liveliness": {} } },
    withFile,
    [
      "fail  port     127.0.0.1:PORT is used by something that answers what LiteLLM does not for a health check",
    ],
    1,
  ],
  [
    "the proxy does not say what it is",
    { proxy: { ...answers, "/openapi.json": {} } },
    withFile,
    ["warn  running  the proxy does not say which LiteLLM it is"],
    0,
  ],
  [
    "another LiteLLM runs, an older one, which tells it at another place",
    { proxy: { ...answers, "/health/readiness": { litellm_version: "1.80.11" } } },
    withFile,
    ["warn  running  LiteLLM 1.80.11 runs, the config is made for 1.108.7"],
    0,
  ],
  [
    "a compromised LiteLLM runs",
    { proxy: { ...answers, "/openapi.json": { info: { version: "1.82.8" } } } },
    withFile,
    ["fail  running  LiteLLM 1.82.8 was published with foreign code: stop it"],
    1,
  ],
  [
    "a folder in the place of LiteLLM",
    {},
    ["--litellm", "/usr", ...withFile],
    ["fail  litellm  --litellm /usr: a folder; name the litellm program in it"],
    1,
  ],
  [
    "a LiteLLM is named that is not there",
    {},
    ["--litellm", "./nothere", ...withFile],
    ["fail  litellm  --litellm ./nothere: no such program"],
    1,
  ],
  [
    "the config cannot be read",
    { files: { "config.yaml": "a: [", "secrets.env": "" } },
    withFile,
    [
      "fail  config   config.yaml:1:5 the file ends within [ ] or { }: the closing bracket is missing",
    ],
    1,
  ],
];
for (const [what, but, args, lines, status] of cases) {
  test(what, async () => assert.deepEqual(await complaints(but, ...args), [lines, status]));
}
