import { suggester } from "../../nearest.ts";
import { isMapping, listOf, mappingOf } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { namesIn, stringsAt } from "../text.ts";

const list =
  "guardrails:\n  - guardrail_name: mask\n    litellm_params:\n      guardrail: presidio\n      mode: pre_call\n";

export const rule: Rule = {
  id: "ref/guardrail",
  severity: "error",
  about: () => ({
    description:
      "A deployment or a pass-through endpoint names a guardrail that is not configured: requests go through unguarded.",
    wrong: list + modelList(deployment("chat", "openai/gpt-5", "guardrails: [maks]")),
    right: list + modelList(deployment("chat", "openai/gpt-5", "guardrails: [mask]")),
  }),
  check({ config, section, having, named, report }) {
    const names = namesIn(config["guardrails"], "guardrail_name");
    const known = new Set(names);
    const nearest = suggester(names);
    const look = (path: Path, name: string, at: "key" | "value"): void => {
      if (known.has(name)) return;
      report(path, `no guardrail is called "${name}"; requests go through unguarded`, {
        at,
        severity: named.open ? "warning" : "error",
        suggestion: nearest(name),
      });
    };
    for (const { params, path } of having("litellm_params", "guardrails")) {
      for (const [index, name] of stringsAt(params["guardrails"])) {
        look([...path, "litellm_params", "guardrails", index], name, "value");
      }
    }
    const endpoints = section("general_settings")["pass_through_endpoints"];
    for (const [index, entry] of listOf(endpoints).entries()) {
      const given = mappingOf(entry)["guardrails"];
      const path = ["general_settings", "pass_through_endpoints", index, "guardrails"];
      for (const [at, name] of stringsAt(given)) look([...path, at], name, "value");
      for (const name of isMapping(given) ? Object.keys(given) : [])
        look([...path, name], name, "key");
    }
  },
};
