import assert from "node:assert/strict";
import { test } from "node:test";
import { acceptErrors } from "../../src/lint/accept.ts";
import type { Finding } from "../../src/lint/finding.ts";

const at = { file: "index.ts", line: 1, column: 1 };
const finding = (rule: string, severity: Finding["severity"]): Finding => ({
  ...{ rule, severity, ...at, path: "", message: "m" },
});

test("an accepted rule's errors are warnings, the others stay, a stale one is found", () => {
  const findings = [finding("a/b", "error"), finding("a/b", "info"), finding("c/d", "error")];
  assert.deepEqual(
    acceptErrors(findings, ["a/b", "params/typo", "params/tipo"], () => at),
    [
      finding("a/b", "warning"),
      finding("a/b", "info"),
      finding("c/d", "error"),
      {
        ...finding("suppress/stale", "warning"),
        path: "accept[1]",
        message: "params/typo finds no error here: take it out",
      },
      {
        ...finding("suppress/stale", "warning"),
        path: "accept[2]",
        message: 'there is no rule "params/tipo"',
        suggestion: "params/typo",
      },
    ],
  );
});
