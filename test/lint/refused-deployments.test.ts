// What LiteLLM refuses inside of a deployment, measured with both versions.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deployment, modelList } from "../../src/lint/example.ts";
import { drops, model, of, refuses, says } from "./older.ts";

test("a model that is no string ends the start, a null as one that is missing does", () => {
  const entry = (params: string): string =>
    `model_list:\n  - { model_name: chat, litellm_params: ${params} }\n`;
  const at = "model_list[0].litellm_params";
  says("schema/", entry("{ model: 5 }"), [`error ${at}.model: 5 is not a string; ${refuses}`]);
  says("schema/", entry("{ model: }"), [`error ${at}: litellm_params needs model; ${refuses}`]);
});

test("a model_name of another type is dropped beside an id, but for a list", () => {
  const entry = (name: string, info = ""): string =>
    `model_list:\n  - { model_name: ${name}, litellm_params: { model: openai/gpt-5 }${info} }\n`;
  const id = ", model_info: { id: a }";
  const at = "error model_list[0]";
  says("schema/", entry("5"), [`${at}.model_name: 5 is not a string; ${refuses}`]);
  says("schema/", entry("5", id), [`${at}.model_name: 5 is not a string; ${drops}`]);
  says("schema/", entry("[chat]", id), [`${at}.model_name: a list is not a string; ${refuses}`]);
  says("schema/", entry("", id), [`${at}: an entry of model_list needs model_name; ${drops}`]);
  const missing = `model_list:\n  - { litellm_params: { model: openai/gpt-5 }${id} }\n`;
  says("schema/", missing, [`${at}: an entry of model_list needs model_name; ${refuses}`]);
});

test("a model_info inside of litellm_params that is no mapping drops the deployment", () => {
  const info = (value: string): string =>
    modelList(deployment("chat", "openai/gpt-5", `model_info: ${value}`));
  const said =
    "error model_list[0].litellm_params.model_info: model_info belongs beside litellm_params";
  says("place/model-info", info("chat"), [`${said}; ${drops}`]);
  says("place/model-info", info("{ mode: chat }"), [`${said}; here LiteLLM does not read it`]);
});

test("a tier is a model's name or a list of them, none twice", () => {
  const tier = (value: string): string =>
    modelList(
      deployment("chat", "openai/gpt-5"),
      deployment(
        "auto",
        "auto_router/complexity_router",
        "complexity_router_default_model: chat",
        `complexity_router_config: { tiers: { SIMPLE: ${value} } }`,
      ),
    );
  const at = "error model_list[1].litellm_params.complexity_router_config.tiers.SIMPLE";
  const neither = "is no model's name, nor a mapping with a model_name";
  const rows = [
    ["chat", []],
    ["[]", []],
    ["{ model_name: chat, litellm_params: { temperature: 1 } }", []],
    ["5", [`${at}: 5 ${neither}; ${drops}`]],
    ["[chat, ]", []],
    ["[chat, null]", [`${at}[1]: null ${neither}; ${drops}`]],
    ["[chat, chat]", [`${at}[1]: "chat" is in this tier twice; ${drops}`]],
    ["[chat, { model_name: chat }]", [`${at}[1]: "chat" is in this tier twice; ${drops}`]],
    ["{ model: chat }", [`${at}: a model of a tier needs a model_name; ${drops}`]],
    ["[{ model_name: 5 }]", [`${at}[0].model_name: 5 is not a string; ${drops}`]],
    [
      "{ model_name: chat, litellm_params: 5 }",
      [`${at}.litellm_params: 5 is not a mapping; ${drops}`],
    ],
  ] as const;
  for (const [value, said] of rows) says("auto-router/tier", tier(value), [...said], []);
  says(
    "ref/auto-router",
    tier("{ model_name: chta }"),
    [`${at}.model_name: "chta" is not served by this config; what is handed to it fails`],
    [],
  );
});

test("the tags of a deployment are strings", () => {
  const tags = modelList(deployment("chat", "openai/gpt-5", "tags: [5]"));
  const said = "error model_list[0].litellm_params.tags: this is not a list of strings";
  says(
    "schema/type",
    tags,
    [`${said}; ${drops}`],
    [`${said}; LiteLLM does not check it and cannot use it`],
  );
});

test("a date that LiteLLM cannot read drops the deployment, or ends the start", () => {
  const info = (key: string, date: string): string =>
    `${modelList(deployment("chat", "openai/gpt-5"))}\n    model_info:\n      ${key}: ${date}\n`;
  const at = "error model_list[0].model_info";
  const no = "is not a date such as 2026-01-31";
  for (const date of ["2026-01-31", '"2026-01-31T10:00:00+01:00"', "1700000000", "null"]) {
    says("schema/date", info("created_at", date), []);
  }
  for (const date of ["31.01.2026", "2026-02-30", "2026-1-1", ""]) {
    const said = `${at}.created_at: "${date}" ${no}; ${drops}`;
    says("schema/date", info("created_at", JSON.stringify(date)), [said]);
  }
  const from = `${at}.ptu_effective_from: true ${no}; ${drops}`;
  says("schema/date", info("ptu_effective_from", "true"), [from], []);
  const prompt = (date: string): string =>
    `${model}prompts: [{ prompt_id: a, created_at: ${date}, litellm_params: { prompt_integration: dotprompt, dotprompt_content: hi } }]\n`;
  for (const rule of ["schema/", "yaml/"]) says(rule, prompt("2026-01-31"), []);
  says("schema/", prompt("true"), [`error prompts[0].created_at: true ${no}; ${refuses}`]);
});

test("the tier of a model's quality matters beside an adaptive router", () => {
  const preferring = `${modelList(deployment("chat", "openai/gpt-5"))}\n    model_info:\n      adaptive_router_preferences: { strengths: [] }\n`;
  const router = `${preferring}  - model_name: auto\n    litellm_params:\n      model: auto_router/adaptive_router\n      adaptive_router_config: { available_models: [chat] }\n`;
  const needs =
    "error model_list[0].model_info.adaptive_router_preferences: adaptive_router_preferences needs quality_tier";
  says("schema/missing-key", preferring, [`${needs}; nobody can use it`], []);
  says("schema/missing-key", router, [`${needs}; ${refuses}`], []);
});

test("an auto router of the same kind, name and tags is dropped", () => {
  const routers = (...lines: string[]): string =>
    modelList(
      deployment("chat", "openai/gpt-5"),
      ...lines.map((line) =>
        deployment(
          "auto",
          `auto_router/${line.startsWith("quality") ? "quality" : "complexity"}_router`,
          line,
        ),
      ),
    );
  const one = "complexity_router_default_model: chat";
  const said =
    "error model_list[2]: model_list[1] is this auto router already; LiteLLM drops this deployment";
  const of108 = (text: string): string[] => of("auto-router/twice", text, {});
  assert.deepEqual(of108(routers(one, one)), [said]);
  assert.deepEqual(of("route/duplicate-deployment", routers(one, one), {}), []);
  assert.deepEqual(of108(routers(one, `${one}\n      tags: [eu]`)), []);
  assert.deepEqual(of108(routers(one, "quality_router_default_model: chat")), []);
});
