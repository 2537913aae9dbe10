import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const models = modelList(
  deployment("small", "openai/gpt-4"),
  deployment("large", "openai/gpt-4.1"),
);
const fallback = "  context_window_fallbacks:\n    - small: [large]";

export const rule: Rule = {
  id: "route/context-without-precheck",
  severity: "warning",
  about: () => ({
    description:
      "Without enable_pre_call_checks a context window fallback waits for the vendor to refuse, in words that LiteLLM knows.",
    wrong: `${models}router_settings:\n${fallback}`,
    right: `${models}router_settings:\n  enable_pre_call_checks: true\n${fallback}`,
  }),
  check({ fallbacks, section, report }) {
    if (section("router_settings")["enable_pre_call_checks"] !== undefined) return;
    const first = fallbacks().find(({ kind, used }) => kind === "context_window_fallbacks" && used);
    if (first === undefined) return;
    const message =
      "without router_settings.enable_pre_call_checks only the vendor's own error leads here";
    report([first.section, first.kind], message);
  },
};
