import assert from "node:assert/strict";
import { it } from "node:test";
import { needs } from "../skip.ts";
import { validate } from "./proxy.ts";
import { buildConfig, prepare, workFolder } from "./served.ts";

it("LiteLLM's own validator counts as many models as were emitted", needs("litellm"), () => {
  const { work, remove } = workFolder();
  try {
    const built = buildConfig(work);
    const { start } = prepare(work, built, "http://127.0.0.1:9");
    const { status, output } = validate(start);
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
