import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, test } from "node:test";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";

const wrong = {
  LITELLM_KEEP: { value: "two", unit: "releases" },
  LITELLM_START_LIMIT: { value: "5m", unit: "seconds" },
  LITELLM_LOAD_LIMIT: { value: "010", unit: "seconds" },
  LITELLM_SETTLE: { value: "1s", unit: "seconds" },
};

describe("the settings that deploy.sh is given", needs("bash"), () => {
  for (const [name, { value, unit }] of Object.entries(wrong)) {
    test(`${name}=${value} is refused before the host is looked at`, () => {
      const { status, stdout, stderr } = spawnSync("bash", [inRoot("deploy/deploy.sh"), "status"], {
        env: { PATH: process.env["PATH"], [name]: value },
        encoding: "utf8",
      });
      assert.deepEqual(
        { status, stdout, stderr },
        {
          status: 1,
          stdout: "",
          stderr: `error: ${name} is '${value}', which is no number of ${unit}: write one in digits alone\n`,
        },
      );
    });
  }
});
