import { isMapping } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

const policy = (group: string): string =>
  `${chat}router_settings:\n  model_group_retry_policy:\n    ${group}:\n      TimeoutErrorRetries: 2`;

export const rule: Rule = {
  id: "ref/retry-policy-group",
  severity: "error",
  about: () => ({
    description: "A retry policy for a group that nothing serves: it is never used.",
    wrong: policy("chta"),
    right: policy("chat"),
  }),
  check({ section, named, report }) {
    const given = section("router_settings")["model_group_retry_policy"];
    if (!isMapping(given)) return;
    for (const name of Object.keys(given)) {
      if (named.served(name) !== undefined) continue;
      report(
        ["router_settings", "model_group_retry_policy", name],
        `"${name}" is not served by this config`,
        {
          ...named.unserved(name),
        },
      );
    }
  },
};
