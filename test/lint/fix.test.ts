import assert from "node:assert/strict";
import { test } from "node:test";
import { applyFixes, withoutHarm, withoutVain } from "../../src/lint/fix.ts";
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
  const safe = withoutHarm(
    findings,
    input.part,
    (texts) => look([...texts.values()].join("")).findings,
  );
  return [...applyFixes(safe, input.part).texts.values()][0] ?? text;
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

/** Errors that no other fix mends. */
const errorsIn = (text: string): string[] =>
  look(text).findings.flatMap(({ severity, path, rule, fix }) =>
    severity === "error" && !fix ? `${path} ${rule}` : [],
  );

test("another name for a key is one's own where its value is another", () => {
  const text = `model_list:
  - model_name: chat
    litellm_params: { model: openai/gpt-5, host: db.internal, rpm_limit: 10 per minute }
    model_info: { context_window: 1M, context_length: 0, supports_tools: some }
mcp_servers: { docs: { url: "https://docs.example/mcp", type: remote } }
litellm_settings: { verbose: very }
`;
  assert.equal(fixed(text), text);
  const suggested = look(text).findings.filter(({ suggestion }) => suggestion !== undefined);
  assert.deepEqual(suggested, []);
});

test("another name for a key is repaired where the value fits", () => {
  const renamed = (name: string, limit: string, size: string, tools: string): string => `model_list:
  - model_name: chat
    litellm_params: { model: openai/own, ${name}: "https://own.example/v1", ${limit}: 10 }
    model_info: { ${size}: 32000, ${tools}: true }
`;
  assert.equal(
    fixed(renamed("endpoint", "rpm_limit", "context_window", "supports_tools")),
    renamed("api_base", "rpm", "max_input_tokens", "supports_function_calling"),
  );
});

test("a repair that makes another key an error is left to a person, and the others are made", () => {
  const params = (...keys: string[]): string =>
    `model_list: [{model_name: chat, litellm_params: {model: openai/gpt-5, ${keys.join(", ")}}}]\ngeneral_settings: {mastr_key: os.environ/KEY}\n`;
  assert.equal(
    fixed(params("temprature: 0.2")),
    params("temprature: 0.2").replace("mastr", "master"),
  );
});

test("a misspelt key is not repaired where the known one does not take its value", () => {
  const text =
    'model_list: []\nrouter_settings: { num_retires: "a few" }\nlitellm_settings: { drop_parms: true }\n';
  assert.equal(fixed(text), text.replace("parms", "params"));
});

for (const { name, text } of ["flawed", "mistakes"].flatMap(specimens)) {
  test(`a repair makes no error: ${name}`, () => {
    const result = fixed(text);
    if (result === text) return;
    const before = errorsIn(text);
    const after = errorsIn(result);
    assert.ok(
      after.length < before.length || after.every((one) => before.includes(one)),
      after.join("\n"),
    );
  });
}

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
