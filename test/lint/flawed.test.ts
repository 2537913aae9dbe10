import assert from "node:assert/strict";
import { test } from "node:test";
import { rules } from "../../src/lint/rules/index.ts";
import { lintText, shown } from "./fixture.ts";
import { environment, included, specimens } from "./mistakes.ts";
import { unmeasured } from "./unmeasured.ts";

const options = { environment, files: included };

for (const folder of ["flawed", "mistakes"]) {
  for (const { name, text, title } of specimens(folder)) {
    test(`${folder}/${name}: ${title} is found`, () => {
      const found = lintText(text, options).filter(({ severity }) => severity !== "info");
      assert.notDeepEqual(shown(found), []);
    });
  }
}

for (const { name, text, title } of specimens("clean")) {
  test(`clean/${name}: ${title} has neither errors nor warnings`, () => {
    const found = lintText(text, options).filter(({ severity }) => severity !== "info");
    assert.deepEqual(shown(found), []);
  });
}

test("each error and warning has a specimen, but for those in test/lint/unmeasured.ts", () => {
  const found = ["flawed", "mistakes"]
    .flatMap(specimens)
    .flatMap(({ text }) => lintText(text, options).map(({ rule }) => rule));
  const missing = rules
    .filter(({ severity, profile }) => severity !== "info" && profile === undefined)
    .map(({ id }) => id)
    .filter((id) => !found.includes(id));
  assert.deepEqual(missing.sort(), Object.keys(unmeasured).sort());
});
