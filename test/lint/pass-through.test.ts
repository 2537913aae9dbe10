import assert from "node:assert/strict";
import { test } from "node:test";
import { chat } from "../../src/lint/example.ts";
import { lintText } from "./fixture.ts";

test("a variable at the end of a header of a pass-through endpoint is wanted as well", () => {
  const text = `${chat}general_settings:
  pass_through_endpoints:
    - path: /rank
      target: https://rank.example/os.environ/NOT_THIS
      headers: { Authorization: Bearer os.environ/RANK_KEY, x-team: a os.environ/TEAM b }
`;
  const findings = lintText(text, { environment: new Set(["OPENAI_API_KEY"]) });
  assert.deepEqual(
    findings.flatMap(({ rule, path, message }) => (rule === "env/unset" ? [[path, message]] : [])),
    [
      [
        "general_settings.pass_through_endpoints[0].headers.Authorization",
        "RANK_KEY is not set in the given environment",
      ],
    ],
  );
});
