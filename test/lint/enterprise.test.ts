import assert from "node:assert/strict";
import { test } from "node:test";
import { lintText, older, shown } from "./fixture.ts";

/** What the rules on licences find, for both versions. */
function found(text: string, environment?: ReadonlySet<string>): string[] {
  const of = (given: typeof older): string[] =>
    shown(
      lintText(text, { ...given, environment }).filter(({ rule }) =>
        rule.startsWith("enterprise/"),
      ),
    );
  assert.deepEqual(of(older), of({}));
  return of({});
}

const licensed = new Set(["LITELLM_LICENSE"]);
const refuses = "the proxy refuses to start with this unless LITELLM_LICENSE is in its environment";

test("a mode by tags wants a licence, of every request or of those that ask for the guardrail", () => {
  const text = (on: string): string =>
    `guardrails:\n  - guardrail_name: g\n    litellm_params: { guardrail: openai_moderation, ${on}mode: { tags: { internal: pre_call }, default: post_call } }\n`;
  const says = (which: string, column: number): string[] => [
    `3:${column} warning enterprise/needs-licence guardrails[0].litellm_params.mode: ${which} fails, as a mode by tags wants LITELLM_LICENSE in the proxy's environment`,
  ];
  assert.deepEqual(found(text("default_on: true, ")), says("every request", 71));
  assert.deepEqual(found(text("")), says("every request for this guardrail", 53));
  assert.deepEqual(found(text(""), licensed), []);
});

test("some of those who keep keys want a licence", () => {
  const text = (name: string): string => `general_settings:\n  key_management_system: ${name}\n`;
  for (const name of ["google_secret_manager", "hashicorp_vault", "cyberark"]) {
    assert.deepEqual(found(text(name)), [
      `2:26 warning enterprise/needs-licence general_settings.key_management_system: ${refuses}`,
    ]);
    assert.deepEqual(found(text(name), licensed), []);
  }
  assert.deepEqual(found(text("azure_key_vault")), []);
});

test("callbacks to the stores of Google and Azure log nothing without a licence", () => {
  const text =
    "litellm_settings:\n  success_callback: [gcs_bucket, otel]\n  callbacks: [gcs_pubsub]\n";
  const says = (at: string, name: string): string =>
    `${at}: "${name}" is of the Enterprise edition: nothing is logged there unless LITELLM_LICENSE is in the proxy's environment`;
  assert.deepEqual(found(text), [
    says("2:22 warning enterprise/callback litellm_settings.success_callback[0]", "gcs_bucket"),
    says("3:15 warning enterprise/callback litellm_settings.callbacks[0]", "gcs_pubsub"),
  ]);
  assert.deepEqual(found(text, licensed), []);
});
