import { isGiven } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const chat = modelList(deployment("chat", "openai/gpt-5"), deployment("chat", "openai/gpt-4.1"));

export const rule: Rule = {
  id: "cooldown/not-counted",
  severity: "warning",
  about: () => ({
    description:
      "Where a group has several deployments: allowed_fails in litellm_settings alone, or in router_settings with the value of litellm_settings or else 3: LiteLLM takes it for not set, and cools a deployment down at its first 429.",
    wrong: `${chat}litellm_settings:\n  allowed_fails: 100`,
    right: `${chat}router_settings:\n  allowed_fails: 100`,
  }),
  check({ section, named, report }) {
    // Of a group with one deployment LiteLLM cools none down at a 429.
    if (![...named.groups.values()].some((group) => group.length > 1)) return;
    const [general, router] = [section("litellm_settings"), section("router_settings")];
    if (isGiven(router["allowed_fails_policy"])) return;
    const [theirs, own] = [general["allowed_fails"] ?? 3, router["allowed_fails"]];
    const effect = "LiteLLM takes it for not set, and cools a deployment down at its first 429";
    if (!isGiven(own) && isGiven(general["allowed_fails"])) {
      const suggestion = theirs === 3 ? undefined : "router_settings.allowed_fails";
      report(["litellm_settings", "allowed_fails"], effect, { suggestion });
    } else if (own === theirs) {
      const same = general["allowed_fails"] === own ? "that of litellm_settings" : "the default";
      report(["router_settings", "allowed_fails"], `${String(own)} is ${same}; ${effect}`);
    }
  },
};
