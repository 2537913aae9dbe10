import { isGiven } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "router/alerting-config",
  severity: "error",
  about: () => ({
    description:
      "alerting_config of the router is for Python code: LiteLLM refuses to start with the mapping that a file can hold.",
    wrong: `${chat}router_settings:\n  alerting_config:\n    webhook_url: https://hooks.example/x`,
    right: `${chat}general_settings:\n  alerting: [slack]\n  alert_to_webhook_url:\n    llm_exceptions: https://hooks.example/x`,
  }),
  check({ section, report }) {
    if (!isGiven(section("router_settings")["alerting_config"])) return;
    const message =
      "LiteLLM refuses to start with this in a file; alerts are set up with general_settings.alerting";
    report(["router_settings", "alerting_config"], message, {
      suggestion: "general_settings.alerting",
    });
  },
};
