import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { litellmPython } from "../litellm-env.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";
import type { Case } from "./case.ts";
import { makeCase } from "./cases.ts";
import { difference, knownModels } from "./compare.ts";
import { documented } from "./documented/index.ts";

const total = Number(process.env["MUFFINTIN_ROUTER_CASES"] ?? 500);
const first = Number(process.env["MUFFINTIN_ROUTER_FIRST"] ?? 0);

/** Cases in which the model is known to differ, and why. One that agrees after all fails. */
const disagreements: Readonly<Record<number, string>> = {};

/** Plays cases on the real router, and returns its answers line by line. */
async function playReal(cases: readonly Case[]): Promise<string[]> {
  const child = spawn(litellmPython(), [inRoot("test/router/real_router.py")]);
  child.stdin.end(cases.map((each) => `${JSON.stringify(each)}\n`).join(""));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const answers = stdout.split("\n").filter((line) => line.startsWith('{"case"'));
  assert.equal(answers.length, cases.length, stderr);
  return answers;
}

/** Where the model and the real router differ, by case. */
async function differences(cases: readonly Case[]): Promise<Record<number, string>> {
  const known = knownModels();
  const half = Math.ceil(cases.length / 2);
  const halves = await Promise.all([playReal(cases.slice(0, half)), playReal(cases.slice(half))]);
  const differing: Record<number, string> = {};
  for (const [index, line] of halves.flat().entries()) {
    const answer = JSON.parse(line);
    const played = cases[index];
    assert.ok(played);
    assert.equal(answer.broken, undefined, `case ${played.case}: ${answer.trace}`);
    const found = difference(played, answer.requests, known);
    if (found !== undefined) differing[played.case] = found;
  }
  return differing;
}

test(
  "the model does what LiteLLM's router does, case by case",
  needs("litellm"),
  async (context) => {
    const cases = [
      ...documented.map((each) => each.case),
      ...Array.from({ length: total }, (_, index) => makeCase(first + index)),
    ];
    const differing = await differences(cases);
    const unexplained = Object.entries(differing).filter(
      ([name]) => !(Number(name) in disagreements),
    );
    context.diagnostic(
      `${cases.length - Object.keys(differing).length} of ${cases.length} cases agree`,
    );
    const shown = unexplained.slice(0, 10).map((each) => `case ${each.join(": ")}`);
    assert.equal(unexplained.length, 0, shown.join("\n"));
    if (first > 0 || total < 500) return;
    const stale = Object.keys(disagreements).filter((name) => !(name in differing));
    assert.deepEqual(stale, [], "these agree now: take them off the list");
  },
);
