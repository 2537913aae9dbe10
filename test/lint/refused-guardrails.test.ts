// What LiteLLM refuses of guardrails, callbacks and policies, measured with both versions.
import assert from "node:assert/strict";
import { test } from "node:test";
import { model, of, refuses, says } from "./older.ts";

test("an item of callbacks that is no name ends the start, or logs nothing", () => {
  const settings = (line: string): string => `${model}litellm_settings: { ${line} }\n`;
  const at = "error litellm_settings";
  says("callback/unknown", settings("callbacks: ['']"), [
    `${at}.callbacks[0]: LiteLLM has no callback "" and refuses to start`,
  ]);
  for (const [item, what] of [
    ["[langfuse]", "a list"],
    ["{ langfuse: 1 }", "a mapping"],
  ] as const) {
    says("callback/unknown", settings(`success_callback: [${item}]`), [
      `${at}.success_callback[0]: ${what} is not the name of a callback; LiteLLM logs nothing there`,
    ]);
  }
  const names = `${at}.audit_log_callbacks: ${refuses}: it takes a list of names`;
  says("settings/refused", settings("audit_log_callbacks: [null]"), [names], []);
});

test("an interception reads its settings where it is among the callbacks", () => {
  const settings = (line: string): string => `${model}litellm_settings: { ${line} }\n`;
  for (const [name, value, takes] of [
    ["websearch_interception", "5", "a mapping, whose enabled_providers is a list"],
    [
      "websearch_interception",
      "{ enabled_providers: 5 }",
      "a mapping, whose enabled_providers is a list",
    ],
    ["code_interpreter_interception", "[x]", "a mapping"],
  ] as const) {
    const line = `${name}_params: ${value}`;
    const said = `error litellm_settings.${name}_params: ${refuses}: it takes ${takes}`;
    says("settings/refused", settings(`callbacks: [${name}], ${line}`), [said], []);
    says("settings/refused", settings(line), []);
  }
});

test("a guardrail of the older form has callbacks, and keys that LiteLLM can read", () => {
  const text = (given: string): string =>
    `${model}litellm_settings: { guardrails: [{ mask: ${given} }] }\n`;
  const at = "error litellm_settings.guardrails[0].mask";
  const takes = (key: string, what: string): string =>
    `${at}.${key}: ${refuses}: ${key} takes ${what}`;
  const rows = [
    ["{ callbacks: [], default_on: 'yes', logging_only: , enabled_roles: [user] }", []],
    ["{ callbacks: [], callback_args: { presidio: { language: de } } }", []],
    ["{ default_on: true }", [`${at}: this needs callbacks; ${refuses}`]],
    ["{ callbacks: presidio }", [takes("callbacks", "a list of names")]],
    ["{ callbacks: [{ x: 1 }] }", [takes("callbacks", "a list of names")]],
    ["{ callbacks: [], default_on: }", [takes("default_on", "true or false")]],
    ["{ callbacks: [], default_on: 5 }", [takes("default_on", "true or false")]],
    [
      "{ callbacks: [], callback_args: { presidio: de } }",
      [takes("callback_args", "a mapping of callbacks to mappings")],
    ],
    [
      "{ callbacks: [], enabled_roles: [admin] }",
      [takes("enabled_roles", "a list of system, assistant and user")],
    ],
    [
      "{ callbacks: [], mode: pre_call }",
      [`${at}.mode: LiteLLM has no mode here and refuses to start`],
    ],
  ] as const;
  for (const [given, said] of rows) says("guardrail/older-form", text(given), [...said]);
  const nothing = text("{ callbacks: [], callback_args: }");
  const said = takes("callback_args", "a mapping of callbacks to mappings");
  says("guardrail/older-form", nothing, [], [said]);
});

test("settings of callbacks that are no mapping end the start beside callbacks", () => {
  const text = "callback_settings: [otel]\n";
  const at = "error callback_settings: a list is not a mapping";
  says("schema/type", `${model}${text}`, [`${at}; LiteLLM ignores it`]);
  const beside = `${model}litellm_settings: { callbacks: [otel] }\n${text}`;
  says("schema/type", beside, [`${at}; ${refuses}`]);
});

test("of a guardrail of the older form the callbacks matter where it is on", () => {
  const text = (callback: string, on: string): string =>
    `${model}litellm_settings: { guardrails: [{ mask: { callbacks: [${callback}], default_on: ${on} } }] }\n`;
  const at = "litellm_settings.guardrails[0].mask.callbacks[0]";
  const unknown = `error ${at}: LiteLLM has no callback "x" and refuses to start`;
  const address = `warning ${at}: LiteLLM refuses to start without PRESIDIO_ANALYZER_API_BASE and PRESIDIO_ANONYMIZER_API_BASE in its environment`;
  says("callback/unknown", text("x", "true"), [unknown]);
  says("callback/unknown", text("x", "false"), []);
  says("guardrail/needs-address", text("presidio", "yes"), [address]);
  says("guardrail/needs-address", text("presidio", "no"), []);
});

test("a mapping of modes has tags, each with a mode; lists of them since 1.81", () => {
  const guardrail = (mode: string): string =>
    `${model}guardrails: [{ guardrail_name: s, litellm_params: { guardrail: hide-secrets, mode: ${mode} } }]\n`;
  const at = "error guardrails[0].litellm_params.mode";
  const without = "the proxy starts without this guardrail";
  const one = "is not the name of a mode";
  const either = `${one}, or a list of them`;
  const tags = "a mapping of modes has tags";
  const rows: readonly (readonly [mode: string, now: string[], old: string[]])[] = [
    ["{ tags: { a: pre_call }, default: }", [], []],
    ["{ default: pre_call }", [`${at}: ${without}: ${tags}`], [`${at}: ${refuses}: ${tags}`]],
    ["{ tags: { a: [pre_call] } }", [], [`${at}.tags.a: ${refuses}: a list ${one}`]],
    [
      "{ tags: { a: [5] } }",
      [`${at}.tags.a: ${without}: this ${either}`],
      [`${at}.tags.a: ${refuses}: a list ${one}`],
    ],
    [
      "{ tags: {}, default: 5 }",
      [`${at}.default: ${without}: 5 ${either}`],
      [`${at}.default: ${refuses}: 5 ${one}`],
    ],
  ];
  for (const [mode, now, old] of rows) says("guardrail/mode-shape", guardrail(mode), now, old);
});

test("a policy without guardrails of its own starts, but for one that is no mapping of them", () => {
  const text = (given: string): string =>
    `${model}policies: { base: { guardrails: ${given} } }\npolicy_attachments: [{ policy: base, scope: "*" }]\n`;
  assert.deepEqual(of("schema/", text(""), {}), []);
  const at = "error policies.base.guardrails: 5 is not a list of strings or a mapping";
  assert.deepEqual(of("schema/type", text("5"), {}), [`${at}; ${refuses}`]);
});
