import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { readCatalogue, readModels } from "../../src/litellm/catalogue.ts";
import { litellmPython } from "../litellm-env.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";
import { makeCase } from "./cases.ts";
import { difference } from "./compare.ts";

const total = Number(process.env["MUFFINTIN_ROUTER_CASES"] ?? 500);
const first = Number(process.env["MUFFINTIN_ROUTER_FIRST"] ?? 0);

/** Cases in which the model is known to differ, and why. One that agrees after all fails. */
const disagreements: Readonly<Record<number, string>> = {};

test("the model does what LiteLLM's router does, case by case", needs("litellm"), (context) => {
  const directory = inRoot("src/litellm/catalogue");
  const known = {
    models: readModels(directory).models,
    providers: new Set(Object.keys(readCatalogue(directory).providers)),
  };
  const cases = Array.from({ length: total }, (_, index) => makeCase(first + index));
  const { stdout, stderr, status } = spawnSync(
    litellmPython(),
    [inRoot("test/router/real_router.py")],
    {
      input: cases.map((each) => `${JSON.stringify(each)}\n`).join(""),
      encoding: "utf8",
      maxBuffer: 1 << 28,
    },
  );
  assert.equal(status, 0, stderr);
  const answers = stdout.split("\n").filter((line) => line.startsWith('{"case"'));
  assert.equal(answers.length, total);

  const differing: Record<number, string> = {};
  for (const [index, line] of answers.entries()) {
    const answer = JSON.parse(line);
    const played = cases[index];
    assert.ok(played);
    assert.equal(answer.broken, undefined, `case ${played.case}: ${answer.trace}`);
    const found = difference(played, answer.requests, known);
    if (found !== undefined) differing[played.case] = found;
  }
  const unexplained = Object.entries(differing).filter(
    ([name]) => !(Number(name) in disagreements),
  );
  context.diagnostic(`${total - Object.keys(differing).length} of ${total} cases agree`);
  assert.equal(
    unexplained.length,
    0,
    unexplained
      .slice(0, 20)
      .map((each) => `case ${each.join(": ")}`)
      .join("\n"),
  );
  const stale = Object.keys(disagreements).filter((name) => !(name in differing));
  if (first === 0 && total >= 500)
    assert.deepEqual(stale, [], "these agree now: take them off the list");
});
