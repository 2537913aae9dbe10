import type { Rule } from "../rule.ts";

/** Settings of the router that litellm_settings can give too, by the name they have there. */
const doubled: readonly (readonly [general: string, router: string])[] = [
  ["fallbacks", "fallbacks"],
  ["context_window_fallbacks", "context_window_fallbacks"],
  ["content_policy_fallbacks", "content_policy_fallbacks"],
  ["default_fallbacks", "default_fallbacks"],
  ["num_retries", "num_retries"],
  ["allowed_fails", "allowed_fails"],
  ["max_fallbacks", "max_fallbacks"],
];

/** LiteLLM counts the router's allowed_fails only where it is another than litellm_settings', or 3. */
const isCounted = (router: unknown, general: unknown): boolean =>
  router !== 3 && router !== general;

export const rule: Rule = {
  id: "place/both-sections",
  severity: "warning",
  about: () => ({
    description:
      "The same setting in litellm_settings and in router_settings: the router's is used, the other is dropped; of the timeouts it is request_timeout that is used.",
    wrong: "litellm_settings:\n  num_retries: 5\nrouter_settings:\n  num_retries: 2",
    right: "router_settings:\n  num_retries: 2",
  }),
  check({ section, report }) {
    const [general, router] = [section("litellm_settings"), section("router_settings")];
    for (const [here, there] of doubled) {
      if (!Object.hasOwn(general, here) || !Object.hasOwn(router, there)) continue;
      if (here === "allowed_fails" && !isCounted(router[there], general[here])) continue;
      report(["litellm_settings", here], `router_settings.${there} is used and this one dropped`);
    }
    if (Object.hasOwn(general, "request_timeout") && Object.hasOwn(router, "timeout")) {
      const used = "litellm_settings.request_timeout is used and this one dropped";
      report(["router_settings", "timeout"], used);
    }
  },
};
