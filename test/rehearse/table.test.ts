import assert from "node:assert/strict";
import { test } from "node:test";
import { judge } from "../../src/rehearse/judge.ts";
import { planOf } from "../../src/rehearse/plan.ts";
import { cellsOf } from "../../src/rehearse/table.ts";
import { empty, failure, observed, on, rehearsal } from "./observed.ts";

test("where every request fails alike, each that was made is a failure", () => {
  const reach = { goal: "deployment", index: 0 } as const;
  const text = failure("litellm.InternalServerError: oven");
  const observations = [
    observed(rehearsal(reach), [], text, 500),
    observed(rehearsal(reach, { kind: "tools" }), [], text, 500),
  ];
  const { surprises, notes } = judge(on, empty, observations);
  const seconds = { start: 0, all: 0 };
  const report = {
    plan: planOf(on),
    observations,
    surprises,
    notes,
    leftOut: [],
    changes: [],
    seconds,
  };
  const { columns, rows } = cellsOf(report);
  const message =
    "LiteLLM answers every request with 500 and asks nobody: InternalServerError: oven";
  assert.deepEqual(
    { columns, rows: rows.map(({ subject, cells }) => [subject.name, ...cells]), surprises },
    {
      columns: ["chat", "tools", "breaks"],
      rows: [
        ["a", "fail", "fail", "-"],
        ["b", "-", "-", "-"],
        ["c", "-", "-", "-"],
        ["x", "-", "-", "-"],
      ],
      surprises: [{ model: "", kinds: ["start"], path: [], message }],
    },
  );
});
