import assert from "node:assert/strict";
import { test } from "node:test";
import { lintText, shown } from "./fixture.ts";
import { environment, included, specimens } from "./mistakes.ts";

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
