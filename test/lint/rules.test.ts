import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { rules } from "../../src/lint/rules/index.ts";
import { inRoot } from "../root.ts";
import { lintText, shown } from "./fixture.ts";

const idOf = (file: string): string => file.replace(/\.ts$/, "");

test("the registry is the folder", () => {
  const files = readdirSync(inRoot("src/lint/rules")).filter((name) => name !== "index.ts");
  const registered = rules.map(({ id }) => id.replace("/", "-").replaceAll("_", "-"));
  assert.deepEqual(registered.toSorted(), files.map(idOf).sort());
});

const files = {
  "included.yaml": "litellm_settings:\n  drop_params: true",
  "models.yaml": "model_list: []",
};

for (const { id, about, profile, severity, given } of rules) {
  const { wrong, right } = about();
  const options = { profile, files, ...given };

  test(`${id} finds its own wrong example`, () => {
    const all = lintText(wrong, options);
    const found = all.filter(({ rule }) => rule === id);
    assert.notDeepEqual(found, [], shown(all).join("\n"));
    assert.ok(found.some((finding) => finding.severity === severity));
    for (const { message } of found) assert.match(message, /[^.\s]$/);
  });

  test(`${id} is silent on its own right example, and nothing else is an error there`, () => {
    const found = lintText(right, options);
    const errors = found.filter((finding) => finding.rule === id || finding.severity === "error");
    assert.deepEqual(shown(errors), []);
  });
}
