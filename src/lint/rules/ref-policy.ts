import { nearest } from "../../nearest.ts";
import { isMapping } from "../../yaml/read.ts";
import { added, circular } from "../policies.ts";
import type { Rule } from "../rule.ts";
import { isReference, namesIn } from "../text.ts";

const policies = (name: string): string =>
  `policies:\n  base:\n    guardrails:\n      add: []\npolicy_attachments:\n  - policy: ${name}\n    scope: "*"`;

export const rule: Rule = {
  id: "ref/policy",
  severity: "error",
  about: () => ({
    description:
      "A policy that inherits from one that is not there or from itself, or adds a guardrail that is not there: LiteLLM refuses to start. A policy attached that is not there guards nothing.",
    wrong: policies("bse"),
    right: policies("base"),
  }),
  check({ config, section, spots, catalogue, named, report }) {
    if (!Object.hasOwn(catalogue.places, "policy")) return;
    const all = section("policies");
    const names = Object.keys(all);
    const guardrails = namesIn(config["guardrails"], "guardrail_name");
    for (const { path, value } of spots("policy")) {
      const parent = value["inherit"];
      if (typeof parent === "string" && parent !== "" && !names.includes(parent)) {
        const message = `no policy is called "${parent}"; LiteLLM refuses to start`;
        report([...path, "inherit"], message, { at: "value", suggestion: nearest(parent, names) });
      }
      if (guardrails.length === 0) continue;
      const key = isMapping(value["guardrails"]) ? ["guardrails", "add"] : ["guardrails"];
      for (const [index, name] of added(value).entries()) {
        if (typeof name !== "string" || guardrails.includes(name)) continue;
        const message = `no guardrail is called "${name}"; LiteLLM refuses to start`;
        report([...path, ...key, index], message, {
          at: "value",
          suggestion: nearest(name, guardrails),
        });
      }
    }
    for (const name of circular(all)) {
      report(["policies", name, "inherit"], "it inherits from itself; LiteLLM refuses to start");
    }
    for (const { path, value } of spots("policy_attachment")) {
      const name = value["policy"];
      if (typeof name !== "string" || isReference(name) || names.includes(name)) continue;
      report([...path, "policy"], `no policy is called "${name}"; this attaches nothing`, {
        at: "value",
        suggestion: nearest(name, names),
        ...(named.open ? { severity: "warning" as const } : {}),
      });
    }
  },
};
