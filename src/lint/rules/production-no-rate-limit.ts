import { chat, deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "production/no-rate-limit",
  severity: "info",
  profile: "production",
  description: "No limit on requests anywhere: one client can use up what all share.",
  wrong: chat,
  right: modelList(deployment("chat", "openai/gpt-5", "rpm: 100")),
  check({ section, deployments, report }) {
    const general = section("general_settings");
    if ((general["max_parallel_requests"] ?? general["global_max_parallel_requests"]) !== undefined)
      return;
    if (section("router_settings")["default_max_parallel_requests"] !== undefined) return;
    const keys = ["rpm", "tpm", "max_parallel_requests"];
    if (
      deployments.some(({ params, entry }) =>
        keys.some((key) => (params[key] ?? entry[key]) !== undefined),
      )
    )
      return;
    report([], "no rpm, tpm or max_parallel_requests limits anything");
  },
};
