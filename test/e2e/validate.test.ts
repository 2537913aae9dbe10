import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { it } from "node:test";
import { environment } from "../../src/rehearse/proxy.ts";
import { needs } from "../skip.ts";
import { buildConfig, prepare, workFolder } from "./served.ts";

it("LiteLLM's own validator counts as many models as were emitted", needs("litellm"), () => {
  const { work, remove } = workFolder();
  try {
    const built = buildConfig(work);
    const { start } = prepare(work, built, "http://127.0.0.1:9");
    const [program = "", ...first] = start.litellm;
    const args = [...first, "--config", start.config, "--validate_config"];
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: path.dirname(start.config),
      env: environment(start),
      encoding: "utf8",
      timeout: 60_000,
    });
    const output = `${stdout}${stderr}`;
    // It counts the deployments of an alias once more.
    const count = built.models.reduce((sum, { deployments }) => sum + deployments, 0);
    assert.deepEqual(
      { status, verdict: /LiteLLM: config .*/.exec(output)?.[0] },
      { status: 0, verdict: `LiteLLM: config OK (${count} models)` },
      output,
    );
  } finally {
    remove();
  }
});
