import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { rules } from "../../src/lint/rules/index.ts";
import { inRoot } from "../root.ts";
import { lintText, shown } from "./fixture.ts";
import { environment, included, specimens } from "./mistakes.ts";
import { unmeasured } from "./unmeasured.ts";

const options = { environment, files: included };

const golden = inRoot("test/golden/specimens.json");
const renew = "MUFFINTIN_UPDATE=1 node test/run.mjs lint/flawed";

const all = ["flawed", "mistakes", "clean"].flatMap((folder) =>
  specimens(folder).map(({ name, text, title }) => {
    return { name: `${folder}/${name}`, title, found: lintText(text, options) };
  }),
);
if (process.env["MUFFINTIN_UPDATE"] === "1") {
  const findings = all.map(({ name, found }) => [name, shown(found)]);
  writeFileSync(golden, `${JSON.stringify(Object.fromEntries(findings), undefined, 2)}\n`);
}
const expected: Record<string, string[]> = JSON.parse(readFileSync(golden, "utf8"));

for (const { name, title, found } of all) {
  test(`${name}: ${title}`, () => {
    assert.deepEqual(shown(found), expected[name] ?? [], `another finding; renew: ${renew}`);
    const isGrave = found.some(({ severity }) => severity !== "info");
    assert.equal(isGrave, !name.startsWith("clean/"));
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
