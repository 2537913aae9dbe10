import type { Rule } from "../rule.ts";
import { strings } from "../text.ts";

const paid = new Set([
  "llamaguard_moderations",
  "hide_secrets",
  "openai_moderations",
  "google_text_moderation",
  "llmguard_moderations",
  "blocked_user_check",
  "banned_keywords",
]);

export const rule: Rule = {
  id: "enterprise/callback",
  severity: "warning",
  description:
    "A callback of LiteLLM's Enterprise edition: without a licence in the environment the proxy refuses to start.",
  wrong: "litellm_settings:\n  callbacks: [hide_secrets]",
  right: "litellm_settings:\n  callbacks: [otel]",
  check({ section, environment, report }) {
    const licence = "LITELLM_LICENSE";
    if (environment?.has(licence)) return;
    if (Object.hasOwn(section("environment_variables"), licence)) return;
    for (const [index, name] of strings(section("litellm_settings")["callbacks"]).entries()) {
      if (!paid.has(name)) continue;
      const message = `"${name}" is of the Enterprise edition: the proxy refuses to start unless ${licence} is in its environment`;
      report(["litellm_settings", "callbacks", index], message, {
        at: "value",
        ...(environment === undefined ? {} : { severity: "error" as const }),
      });
    }
  },
};
