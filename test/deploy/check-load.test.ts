import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { withDirectory } from "../cli/run-cli.ts";
import { litellmPython } from "../litellm-env.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";

const config = `model_list:
  - model_name: a
    litellm_params:
      model: openai/a
      api_key: none
general_settings:
  master_key: os.environ/LITELLM_MASTER_KEY
`;

/** What check.py says of a config that the real LiteLLM reads. */
function checked(text: string, environment: Readonly<Record<string, string>>) {
  return withDirectory((directory) => {
    const write = (name: string, content: string): void =>
      writeFileSync(path.join(directory, name), content);
    write("config.yaml", text);
    write("manifest.json", '{ "deployments": 1 }');
    write("env.json", "{}");
    const { status, stdout, stderr } = spawnSync(
      litellmPython(),
      [inRoot("deploy/check.py"), "load", directory],
      {
        env: {
          PATH: process.env["PATH"],
          HOME: directory,
          LITELLM_MASTER_KEY: "sk-the-master-key-of-this-test",
          ...environment,
        },
        encoding: "utf8",
      },
    );
    return { status, stdout, stderr };
  });
}

const refused = (what: string) => ({
  status: 1,
  stdout: "",
  stderr: `error: LiteLLM would not start: ${what} names a database, and there is no Prisma client; take it out, or run LiteLLM's own image, which has one\n`,
});
const url = "postgresql://litellm@127.0.0.1/litellm";

describe("LiteLLM reads a config before the switch", needs("litellm"), () => {
  test("no database", () => {
    assert.deepEqual(checked(config, {}), { status: 0, stdout: "", stderr: "" });
  });

  test("a database that the config names", () => {
    const text = `${config}  database_url: os.environ/MY_DATABASE\n`;
    assert.deepEqual(checked(text, { MY_DATABASE: url }), refused("general_settings.database_url"));
  });

  test("a database that the secrets alone name", () => {
    assert.deepEqual(checked(config, { DATABASE_URL: url }), refused("DATABASE_URL"));
  });

  test("a database that the secrets name in parts", () => {
    const parts = { DATABASE_HOST: "127.0.0.1", DATABASE_USERNAME: "litellm", DATABASE_NAME: "x" };
    assert.deepEqual(checked(config, parts), refused("DATABASE_HOST"));
  });
});
