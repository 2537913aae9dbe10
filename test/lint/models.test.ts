import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { modelsInText, modelsOf } from "../../src/lint/models.ts";
import { newest, readModels } from "../../src/litellm/catalogue.ts";
import { inRoot } from "../root.ts";

const directory = inRoot("src/litellm/catalogue");
const { models } = readModels(directory, newest);
const text = readFileSync(`${directory}/${newest}.models.json`);
const names = Object.keys(models);

test("look-ups in the text find each model of the map", () => {
  for (let from = 0; from < names.length; from += 200) {
    const found = modelsInText(text);
    for (const name of names.slice(from, from + 200)) {
      assert.deepEqual(found.get(name), models[name], name);
    }
  }
});

test("look-ups in the text find nothing else", () => {
  const found = modelsInText(text);
  for (const name of ["", "a", "gpt", "zzz", "gpt-5x", "constructor", "\u{10ffff}"]) {
    assert.equal(found.get(name), undefined, name);
  }
});

test("many look-ups give the same as few", () => {
  const found = modelsInText(text);
  for (const name of names.slice(0, 1000)) assert.deepEqual(found.get(name), models[name]);
});

test("the names of a vendor are the same by either way", () => {
  const byText = modelsInText(text).names("openai");
  assert.deepEqual([...byText].sort(), [...modelsOf(models).names("openai")].sort());
});
