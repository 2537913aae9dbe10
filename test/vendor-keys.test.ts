import assert from "node:assert/strict";
import { test } from "node:test";
import { isSecret } from "../src/import/secrets.ts";
import { shownValue } from "../src/shown-value.ts";
import { vendorKeyOf } from "../src/vendor-keys.ts";
import { of } from "./lint/older.ts";

const letters = "Zq8Kf03LmWc7RtYvB2nHs9DgJ4xPeU6aTiOl";
const capitals = "QX7ZK2MV9TBW4HND";
/** Put together here, so that no scanner takes one for a key that got out. */
const keys = {
  "an Anthropic key": ["sk", `ant-api03-${letters}`].join("-"),
  "an OpenRouter key": ["sk", `or-v1-${letters}`].join("-"),
  "an API key": ["gsk", letters].join("_"),
  "a Google key": `AIza${letters.slice(0, 35)}`,
  "a GitHub token": ["github", "pat", letters].join("_"),
  "a GitLab token": `glpat-${letters.slice(0, 20)}`,
  "a Slack token": `xoxb-${letters}`,
  "an AWS key": `ASIA${capitals}`,
  "a JSON web token": ["eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiI4ODQyIn0", letters].join("."),
  "a Databricks token": `dapi${"0f9e8d7c6b5a4938".repeat(2)}`,
  "a webhook's address": ["https://hooks.slack.com", "services", "T0A", "B0A", letters].join("/"),
  "a private key": `-----BEGIN RSA ${["PRIVATE", "KEY"].join(" ")}-----\n${letters}\n`,
};
const more = [
  "sk-proj-",
  "hf_",
  "r8_",
  "pplx-",
  "xai-",
  "nvapi-",
  "tvly-",
  "fw_",
  "csk-",
  "lsv2_pt_",
];

for (const [name, key] of Object.entries(keys)) {
  test(`${name} is known to whoever must not show or copy it`, () => {
    assert.equal(vendorKeyOf(key), name);
    assert.equal(isSecret("note", key), true);
    assert.equal(shownValue("note", `see ${key}`), "(literal)");
    const text = `general_settings: { note: ${JSON.stringify(key)} }`;
    assert.deepEqual(of("secret/literal", text, {}), [
      `error general_settings.note: ${name} in the file`,
    ]);
  });
}

test("keys of other vendors are known by how they begin", () => {
  assert.deepEqual(
    more.filter((begins) => vendorKeyOf(begins + letters) !== "an API key"),
    [],
  );
});

test("what only begins like a key is none", () => {
  const others = [
    "sk-1234",
    "fw_content_filter",
    "hf_hub",
    "sk-model",
    "task-oriented-and-much-longer",
  ];
  assert.deepEqual(
    others.filter((text) => vendorKeyOf(text) !== undefined || shownValue("note", text) !== text),
    [],
  );
});
