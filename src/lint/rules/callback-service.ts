import { nearest } from "../../nearest.ts";
import type { Rule } from "../rule.ts";
import { quoted, stringsAt } from "../text.ts";

/** Loggers that are told of Redis and the database too. */
const services = ["prometheus_system", "datadog", "otel"];

export const rule: Rule = {
  id: "callback/service",
  severity: "warning",
  about: () => ({
    description:
      "A name in service_callback that LiteLLM tells nothing of Redis and the database, such as prometheus for prometheus_system.",
    wrong: "litellm_settings:\n  service_callback: [prometheus]",
    right: "litellm_settings:\n  service_callback: [prometheus_system]",
  }),
  check({ section, report }) {
    for (const [index, name] of stringsAt(section("litellm_settings")["service_callback"])) {
      if (services.includes(name)) continue;
      const message = `LiteLLM has no service callback ${quoted(name)}, and tells it nothing`;
      report(["litellm_settings", "service_callback", index], message, {
        at: "value",
        suggestion: name === "prometheus" ? "prometheus_system" : nearest(name, services),
      });
    }
  },
};
