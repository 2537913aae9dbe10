import { chat, deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { strings } from "../text.ts";

export const rule: Rule = {
  id: "production/no-rate-limit",
  severity: "info",
  profile: "production",
  about: () => ({
    description: "No limit on requests anywhere: one client can use up what all share.",
    wrong: chat,
    right: modelList(deployment("chat", "openai/gpt-5", "max_parallel_requests: 10")),
  }),
  check({ section, deployments, report }) {
    if (section("general_settings")["global_max_parallel_requests"] !== undefined) return;
    const router = section("router_settings");
    if (router["default_max_parallel_requests"] !== undefined) return;
    // For the other strategies they are weights, or nothing.
    const areLimits =
      String(router["routing_strategy"]).startsWith("usage-based-routing") ||
      router["enable_pre_call_checks"] === true ||
      strings(router["optional_pre_call_checks"]).includes("enforce_model_rate_limits");
    const keys = ["max_parallel_requests", ...(areLimits ? ["rpm", "tpm"] : [])];
    if (
      deployments.some(({ params, entry }) =>
        keys.some((key) => (params[key] ?? entry[key]) !== undefined),
      )
    )
      return;
    report(
      [],
      "nothing limits requests; rpm and tpm do with a usage-based strategy or pre-call checks",
    );
  },
};
