import type { Path } from "../finding.ts";
import { olderGuardrails } from "../older-guardrails.ts";
import type { Rule } from "../rule.ts";
import { stringsAt } from "../text.ts";
import { isSet } from "../variables.ts";

const paid = new Set([
  "llamaguard_moderations",
  "hide_secrets",
  "openai_moderations",
  "google_text_moderation",
  "llmguard_moderations",
  "blocked_user_check",
  "banned_keywords",
]);

/** With these it starts, and sends nothing to them. */
const silent = new Set(["gcs_bucket", "gcs_pubsub", "azure_storage"]);

export const rule: Rule = {
  id: "enterprise/callback",
  severity: "warning",
  about: () => ({
    description:
      "A callback of LiteLLM's Enterprise edition: without a licence in the environment the proxy refuses to start, or logs nothing there.",
    wrong: "litellm_settings:\n  callbacks: [hide_secrets]",
    right: "litellm_settings:\n  callbacks: [otel]",
  }),
  check({ section, environment, report }) {
    const licence = "LITELLM_LICENSE";
    if (isSet({ section, environment }, licence)) return;
    const look = (names: unknown, path: Path): void => {
      for (const [index, name] of stringsAt(names)) {
        if (!paid.has(name)) continue;
        const message = `"${name}" is of the Enterprise edition: the proxy refuses to start unless ${licence} is in its environment`;
        report([...path, index], message, {
          at: "value",
          ...(environment === undefined ? {} : { severity: "error" as const }),
        });
      }
    };
    const settings = section("litellm_settings");
    look(settings["callbacks"], ["litellm_settings", "callbacks"]);
    for (const key of ["callbacks", "success_callback", "failure_callback"]) {
      for (const [index, name] of stringsAt(settings[key])) {
        if (!silent.has(name)) continue;
        const message = `"${name}" is of the Enterprise edition: nothing is logged there unless ${licence} is in the proxy's environment`;
        report(["litellm_settings", key, index], message, { at: "value" });
      }
    }
    for (const { path, given, isOn } of olderGuardrails(settings)) {
      if (isOn) look(given["callbacks"], [...path, "callbacks"]);
    }
  },
};
