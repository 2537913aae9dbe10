import type { Rule } from "../rule.ts";

const other = {
  retry_policy: "allowed_fails_policy",
  allowed_fails_policy: "retry_policy",
} as const;
const endings = { retry_policy: "Retries", allowed_fails_policy: "AllowedFails" };

/** Whether a key of one policy stands in the other. */
function isOtherPolicy(place: string, key: string): place is keyof typeof other {
  if (place === "retry_policy") return key.endsWith("AllowedFails");
  return place === "allowed_fails_policy" && key.endsWith("Retries");
}

export const rule: Rule = {
  id: "place/policy-key",
  severity: "error",
  about: () => ({
    description:
      "…Retries belong in retry_policy, …AllowedFails in allowed_fails_policy; the wrong policy drops them.",
    wrong: "router_settings:\n  retry_policy:\n    TimeoutErrorAllowedFails: 3",
    right: "router_settings:\n  allowed_fails_policy:\n    TimeoutErrorAllowedFails: 3",
  }),
  claims: isOtherPolicy,
  check({ unknown, report }) {
    for (const { place, key, path } of unknown()) {
      if (!isOtherPolicy(place, key)) continue;
      const message = `${place} takes …${endings[place]} keys; LiteLLM drops this one`;
      // A deployment may have the one policy and not the other.
      const isRouters = path[0] === "router_settings";
      const suggestion = isRouters
        ? `${other[place]}.${key}`
        : key.replace(endings[other[place]], endings[place]);
      report(path, message, { suggestion });
    }
  },
};
