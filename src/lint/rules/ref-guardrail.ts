import { suggester } from "../../nearest.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { namesIn, stringsAt } from "../text.ts";

const list =
  "guardrails:\n  - guardrail_name: mask\n    litellm_params:\n      guardrail: presidio\n      mode: pre_call\n";

export const rule: Rule = {
  id: "ref/guardrail",
  severity: "error",
  description:
    "A deployment names a guardrail that is not configured: requests go through unguarded.",
  wrong: list + modelList(deployment("chat", "openai/gpt-5", "guardrails: [maks]")),
  right: list + modelList(deployment("chat", "openai/gpt-5", "guardrails: [mask]")),
  check({ config, deployments, named, report }) {
    const names = namesIn(config["guardrails"], "guardrail_name");
    const known = new Set(names);
    const nearest = suggester(names);
    for (const { params, path } of deployments) {
      for (const [index, name] of stringsAt(params["guardrails"])) {
        if (known.has(name)) continue;
        const message = `no guardrail is called "${name}"; requests go through unguarded`;
        report([...path, "litellm_params", "guardrails", index], message, {
          at: "value",
          severity: named.open ? "warning" : "error",
          suggestion: nearest(name),
        });
      }
    }
  },
};
