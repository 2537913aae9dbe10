import assert from "node:assert/strict";
import { test } from "node:test";
import { applyFixes, withoutVain } from "../../src/lint/fix.ts";
import { readInput } from "../../src/lint/input.ts";
import { lint } from "../../src/lint/lint.ts";
import { readYaml } from "../../src/yaml/read.ts";
import { options } from "./fixture.ts";
import { specimens } from "./mistakes.ts";

function look(text: string) {
  const input = readInput("config.yaml", text, {
    read: () => undefined,
    resolve: (entry) => entry,
    show: (file) => file,
  });
  return { input, findings: lint(input, options) };
}

/** The text after one round of fixes. */
function fixed(text: string): string {
  const { input, findings } = look(text);
  return [...applyFixes(findings, input.part).texts.values()][0] ?? text;
}

const inConfig = (params: string): string =>
  `model_list: [{model_name: chat, litellm_params: {model: openai/gpt-5, ${params}}}]\n`;

test("a header's number is quoted as it is written", () => {
  const headers = (...values: string[]): string =>
    inConfig(`extra_headers: {${values.map((value, at) => `X-${at}: ${value}`).join(", ")}}`);
  assert.equal(
    fixed(headers("1.10", "007", "12345678901234567890", "2", "0x1F")),
    headers('"1.10"', '"007"', '"12345678901234567890"', '"2"', '"0x1F"'),
  );
});

test("a number that an alias brings is left to a person, and not counted", () => {
  const text = `x-one: &one 1\n${inConfig("extra_headers: {X-A: *one}")}`;
  const { input, findings } = look(text);
  assert.equal(fixed(text), text);
  assert.equal(findings.filter(({ fix }) => fix).length, 1);
  assert.equal(withoutVain(findings, input.part).filter(({ fix }) => fix).length, 0);
});

for (const { name, text } of ["flawed", "mistakes"].flatMap(specimens)) {
  test(`what is repaired in JSON stays JSON: ${name}`, () => {
    let json: string;
    try {
      json = JSON.stringify(readYaml(text).data, undefined, 2);
    } catch {
      return;
    }
    const result = fixed(json);
    assert.doesNotThrow(() => JSON.parse(result), result);
  });
}
