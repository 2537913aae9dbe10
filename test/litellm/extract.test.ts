import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { litellmPython } from "../litellm-env.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";

test("the installed LiteLLM gives the files that are checked in", needs("litellm"), () => {
  const folder = mkdtempSync(path.join(tmpdir(), "muffintin-catalogue-"));
  try {
    const python = litellmPython();
    execFileSync(python, [inRoot("src/litellm/extract.py"), folder], { stdio: "ignore" });
    const files = readdirSync(folder);
    assert.equal(files.length, 2);
    for (const file of files) {
      assert.ok(
        readFileSync(path.join(folder, file), "utf8") ===
          readFileSync(inRoot("src/litellm/catalogue", file), "utf8"),
        `src/litellm/catalogue/${file} is stale; renew it: npm run catalogue -- --python ${python}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
