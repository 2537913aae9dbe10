import { guardrailNeeds } from "../../litellm/guardrails.ts";
import { isGiven } from "../../yaml/read.ts";
import { indented } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isSet } from "../variables.ts";

const guardrail = (...lines: string[]): string =>
  `guardrails:\n  - guardrail_name: shield\n    litellm_params:\n      guardrail: azure/prompt_shield\n      mode: pre_call\n${indented(6, lines)}`;

export const rule: Rule = {
  id: "guardrail/incomplete",
  severity: "error",
  description:
    "A guardrail without a parameter that it cannot do without: LiteLLM refuses to start or, worse, starts without the guardrail and says so in one line of its log.",
  wrong: guardrail(),
  right: guardrail("api_base: https://mine.example", "api_key: os.environ/SHIELD_KEY"),
  check({ spots, section, environment, report }) {
    for (const { path, value } of spots("guardrail_params")) {
      const name = value["guardrail"];
      if (typeof name !== "string" || !Object.hasOwn(guardrailNeeds, name)) continue;
      // Bedrock's own checks stand in for a guardrail that was made there.
      if (value["checks"] !== undefined) continue;
      const { without, parameters } = guardrailNeeds[name] ?? { without: "", parameters: [] };
      const missing = parameters.filter(
        ([key, variable = ""]) =>
          !isGiven(value[key]) && !isSet({ section, environment }, variable),
      );
      if (missing.length === 0) continue;
      const wanted = missing.map(([key, variable]) =>
        variable === undefined ? key : `${key} (or ${variable} in the environment)`,
      );
      const sure = environment !== undefined || missing.some(([, variable]) => !variable);
      const message = `${name} needs ${wanted.join(" and ")}; ${without}`;
      report([...path, "guardrail"], message, {
        at: "value",
        severity: sure ? "error" : "warning",
      });
    }
  },
};
