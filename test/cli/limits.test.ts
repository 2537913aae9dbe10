import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { test } from "node:test";
import { command } from "../../src/cli/commands/limits/index.ts";
import { inRoot } from "../root.ts";
import { api, limits, withSources } from "./limits-sources.ts";

const pinned =
  '{\n  "gpt-x": {"max_input_tokens":90,"max_output_tokens":40,"claims":[],"pinned":"Measured."}\n}\n';

test("update takes both sources in, and a second time changes nothing", () => {
  withSources((directory) => {
    const sources = [
      "--litellm",
      "venv",
      "--litellm-date",
      "2026-01-02",
      "--models-dev",
      "api.json",
    ];
    const args = ["update", ...sources, "--models-dev-version", "abc"];
    assert.deepEqual(limits(directory, ...args), {
      stdout:
        "+ openai gpt-x: 100 in, 50 out (litellm 1.2.3)\n" +
        "~ openai gpt-x: max_input_tokens 100 -> 80 (models.dev abc)\n" +
        "db: 1 new, 1 changed, 0 unchanged by a new claim; 1 file written\n",
      stderr: "",
      status: 0,
    });
    assert.equal(
      readFileSync(path.join(directory, "db", "openai.json"), "utf8"),
      '{\n  "gpt-x": {"max_input_tokens":80,"max_output_tokens":50,"claims":[' +
        '{"source":"litellm","version":"1.2.3","date":"2026-01-02","input":100,"output":50},' +
        '{"source":"models.dev","version":"abc","input":80,"output":60}]}\n}\n',
    );
    assert.deepEqual(limits(directory, ...args), {
      stdout: "db: nothing changes; 0 files written\n",
      stderr: "",
      status: 0,
    });
  });
});

test("--check writes nothing", () => {
  withSources((directory) => {
    mkdirSync(path.join(directory, "db"));
    const { stdout, status } = limits(directory, "update", "--litellm", "venv", "--check");
    assert.deepEqual(
      { stdout, status },
      {
        stdout:
          "+ openai gpt-x: 100 in, 50 out (litellm 1.2.3)\n" +
          "db: 1 new, 0 changed, 0 unchanged by a new claim\n",
        status: 1,
      },
    );
    assert.deepEqual(readdirSync(path.join(directory, "db")), []);
  });
});

test("why names every claim, and which one each number follows", () => {
  withSources((directory) => {
    limits(directory, "update", "--litellm", "venv", "--models-dev", "api.json");
    const { version } = JSON.parse(readFileSync(path.join(directory, "db", "openai.json"), "utf8"))[
      "gpt-x"
    ].claims[1];
    assert.deepEqual(limits(directory, "why", "openai/gpt-x"), {
      stdout:
        "openai gpt-x: 80 in, 50 out\n" +
        "  litellm 1.2.3: 100 in, 50 out\n" +
        `  models.dev ${version}: 80 in, 60 out\n` +
        "  max_input_tokens 80: the smaller number, by models.dev\n" +
        "  max_output_tokens 50: the smaller number, by litellm\n",
      stderr: "",
      status: 0,
    });
  });
});

test("a pin says why, and holds through an update", () => {
  withSources((directory) => {
    mkdirSync(path.join(directory, "db"));
    writeFileSync(path.join(directory, "db", "openai.json"), pinned);
    limits(directory, "update", "--litellm", "map.json", "--litellm-version", "1.2.3");
    assert.equal(
      limits(directory, "why", "gpt-x").stdout,
      "openai gpt-x: 90 in, 40 out\n" +
        "  litellm 1.2.3: 100 in, 50 out\n" +
        "  max_input_tokens 90: pinned\n" +
        "  max_output_tokens 40: pinned\n" +
        "  pinned: Measured.\n",
    );
  });
});

test("show prints a line for each transport; a name that is not there gets the nearest", () => {
  withSources((directory) => {
    limits(directory, "update", "--litellm", "venv");
    assert.deepEqual(limits(directory, "show", "gpt-x"), {
      stdout: "openai gpt-x: 100 in, 50 out\n",
      stderr: "",
      status: 0,
    });
    assert.deepEqual(limits(directory, "show", "gpt-y"), {
      stdout: "",
      stderr: "gpt-y: no limits are known; the nearest are openai/gpt-x\n",
      status: 1,
    });
    assert.deepEqual(limits(directory, "show", "qqqqqq"), {
      stdout: "",
      stderr: "qqqqqq: no limits are known\n",
      status: 1,
    });
  });
});

test("show of a part of names says which", () => {
  withSources((directory) => {
    limits(directory, "update", "--litellm", "venv");
    assert.deepEqual(limits(directory, "show", "GPT"), {
      stdout: "",
      stderr: "GPT: no limits are known; it is a part of openai/gpt-x\n",
      status: 1,
    });
  });
});

test("models.dev by address: the server's day is the claim's", async () => {
  const server = createServer((_, response) => {
    response.setHeader("last-modified", "Fri, 02 Jan 2026 10:00:00 GMT");
    response.end(JSON.stringify(api));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  let said = "";
  try {
    const io = {
      stdout: (text: string) => {
        said += text;
      },
      stderr: () => undefined,
      cwd: inRoot(),
      home: inRoot("dist"),
      env: {},
      color: false,
    };
    const values = { "models-dev": `http://127.0.0.1:${port}/api.json`, check: true };
    await command.run({ positionals: ["update"], values: { ...values, database: "no-such" } }, io);
  } finally {
    server.close();
  }
  assert.match(said, /^\+ openai gpt-x: 80 in, 60 out \(models\.dev [0-9a-f]{12}\)\n/);
});
