import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { withDirectory } from "../cli/run-cli.ts";
import { compile } from "../tsc.ts";

const one = 'm.group("a", [m.openai()("gpt-5")])';

/** What an editor must refuse, and the words in which the compiler says why. */
const refused: readonly (readonly [what: string, code: string, message: string])[] = [
  [
    "an id that Bedrock does not have",
    'm.bedrock()("anthropic.claude-sonnet-4-5")',
    `Argument of type '"anthropic.claude-sonnet-4-5"' is not assignable to parameter of type 'BedrockId'`,
  ],
  [
    "a key that only Bedrock reads",
    'm.gemini()("gemini-2.5-pro", { aws_region_name: "eu-west-1" })',
    "'aws_region_name' does not exist in type 'OverridesFor<\"gemini\">'",
  ],
  [
    "a key of another vendor in a transport",
    'm.anthropic({ params: { vertex_project: "muffin" } })',
    "'vertex_project' does not exist in type 'OverridesFor<\"anthropic\">'",
  ],
  [
    "thinking on a model that cannot reason",
    'm.thinking([1024])(m.openai().model({ model: "gpt-4o" }))',
    `not assignable to parameter of type '"gpt-4o cannot reason"'`,
  ],
  [
    "thinking on a group with a model that cannot reason",
    'm.thinking([1024])(m.group("a", [m.openai()("gpt-4o"), m.openai()("gpt-5")]))',
    `not assignable to parameter of type '"gpt-4o cannot reason"'`,
  ],
  [
    "an effort that nobody takes",
    'm.thinking(["hard"])',
    `Type '"hard"' is not assignable to type 'number | Effort'`,
  ],
  [
    "cache control on a model that does not cache",
    'm.cacheControl(["system"])(m.bedrock()("cohere.embed-english-v3"))',
    `not assignable to parameter of type '"cohere.embed-english-v3 cannot cache"'`,
  ],
  [
    "a fallback to a name that does not exist",
    `m.defineConfig({ groups: [${one}], fallbacks: { a: ["b"] } })`,
    `Type '"b"' is not assignable to type '"a"'`,
  ],
  [
    "a fallback from a name that does not exist",
    `m.defineConfig({ groups: [${one}], fallbacks: { b: ["a"] } })`,
    "'b' does not exist in type 'Fallbacks<\"a\">'",
  ],
  [
    "a fallback for long prompts to a name that does not exist",
    `m.defineConfig({ groups: [${one}], context_window_fallbacks: { a: ["b"] } })`,
    `Type '"b"' is not assignable to type '"a"'`,
  ],
  [
    "a default fallback that does not exist",
    `m.defineConfig({ groups: [${one}], default_fallbacks: ["b"] })`,
    `Type '"b"' is not assignable to type '"a"'`,
  ],
  [
    "an alias for a name that does not exist",
    `m.defineConfig({ groups: [${one}], aliases: { c: "b" } })`,
    `Type '"b"' is not assignable to type '"a"'`,
  ],
  [
    "vision by a name that does not exist",
    `m.defineConfig({ groups: [${one}], vision: "b" })`,
    `Type '"b"' is not assignable to type '"a"'`,
  ],
  [
    "an order of a name that does not exist",
    `m.defineConfig({ groups: [${one}], order: ["b"] })`,
    `Type '"b"' is not assignable to type '"a"'`,
  ],
  [
    "a secret that is not env() in a transport",
    'm.openai({ api_key: "sk-0123456789" })',
    `Type '"sk-0123456789"' is not assignable to type 'Secret | undefined'`,
  ],
  [
    "a secret that is not env() beside a deployment",
    'm.openai()("gpt-5", { api_key: "sk-0123456789" })',
    `Type '"sk-0123456789"' is not assignable to type 'Secret | undefined'`,
  ],
  [
    "a secret that is not env() among params",
    'm.bedrock({ params: { aws_secret_access_key: "0123456789" } })',
    `Type '"0123456789"' is not assignable to type 'Secret | undefined'`,
  ],
  [
    "a secret that is not env() on an axis",
    'm.spread(m.gemini()("gemini-2.5-pro"), { api_key: ["0123456789"] })',
    `Type '"0123456789"' is not assignable to type 'Secret | Point'`,
  ],
  [
    "text on an axis that is no parameter",
    'm.spread(m.bedrock()("anthropic.claude-sonnet-4-5-20250929-v1:0"), { regions: ["eu-west-1"] })',
    "Type 'string' is not assignable to type 'Point'",
  ],
  [
    "a master key that is not env()",
    'm.defineConfig({ settings: { general_settings: { master_key: "sk-1" } } })',
    `Type '"sk-1"' is not assignable to type 'Secret | undefined'`,
  ],
  [
    "a key that LiteLLM does not know",
    'm.openai()("gpt-5", { rmp: 10 })',
    "'rmp' does not exist in type 'OverridesFor<\"openai\">'",
  ],
  [
    "a value of another type",
    'm.openai()("gpt-5", { rpm: "lots" })',
    `Type '"lots"' is not assignable to type 'number |`,
  ],
  [
    "text instead of params",
    'm.openai()("gpt-5", "fast")',
    "Argument of type 'string' is not assignable to parameter of type 'OverridesFor<\"openai\">'",
  ],
  [
    "a setting that LiteLLM does not know",
    "m.defineConfig({ settings: { router_settings: { num_retires: 2 } } })",
    "Did you mean to write 'num_retries'?",
  ],
  [
    "a parameter that no guardrail of LiteLLM's has",
    'm.defineConfig({ guardrails: [{ guardrail_name: "a", litellm_params: { guardrail: "hide-secrets", mode: "pre_call", defualt_on: true } }] })',
    "'defualt_on' does not exist in type 'GuardrailParams'",
  ],
  [
    "a value of another type in a guardrail of one's own",
    'm.defineConfig({ guardrails: [{ guardrail_name: "a", litellm_params: { guardrail: "my_guard.MyGuard", mode: "pre_call", default_on: 5, mine: 1 } }] })',
    "Type 'number' is not assignable to type 'boolean |",
  ],
  [
    "a prefix that LiteLLM does not know",
    'm.provider({ name: "x", prefix: "opnai" })',
    `Did you mean '"openai"'?`,
  ],
  [
    "Azure without a version",
    'm.azure({ api_base: "https://muffin.openai.azure.com" })',
    "Property 'api_version' is missing",
  ],
  [
    "Vertex AI without a place",
    'm.vertexAi({ vertex_project: "muffin" })',
    "Property 'vertex_location' is missing",
  ],
  [
    "a deployment that carries another name",
    'm.group("a", m.openai().models(["gpt-5"]))',
    "Types of property 'model_name' are incompatible",
  ],
];

test("tsc refuses each mistake, and says why", () => {
  withDirectory((directory) => {
    for (const [index, [, code]] of refused.entries()) {
      writeFileSync(
        path.join(directory, `m${index}.ts`),
        `import * as m from "muffintin";\n${code};\n`,
      );
    }
    const { output } = compile(directory, "*.ts");
    const said = refused.map((_, index) => {
      const from = output.indexOf(`m${index}.ts(`);
      const lines = from < 0 ? "" : output.slice(from);
      return lines.slice(0, lines.search(/\n(?! )|$/));
    });
    const otherwise = refused.flatMap(([what, , message], index) =>
      said[index]?.includes(message) ? [] : [`${what}: ${said[index] || "taken"}`],
    );
    assert.deepEqual(otherwise, []);
    assert.equal(output.match(/^m\d+\.ts/gm)?.length, refused.length, output);
  });
});
