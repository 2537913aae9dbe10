import { guardrailNeeds } from "../../litellm/guardrails.ts";
import { isGiven } from "../../yaml/read.ts";
import { indented } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isSet } from "../variables.ts";
import { is180 } from "../versions.ts";

const guardrail = (...lines: string[]): string =>
  `guardrails:\n  - guardrail_name: shield\n    litellm_params:\n      guardrail: azure/prompt_shield\n      mode: pre_call\n${indented(6, lines)}`;

export const rule: Rule = {
  id: "guardrail/incomplete",
  severity: "error",
  about: () => ({
    description:
      "A guardrail without a parameter that it cannot do without: LiteLLM refuses to start or, worse, starts without the guardrail and says so in one line of its log.",
    wrong: guardrail(),
    right: guardrail("api_base: https://mine.example", "api_key: os.environ/SHIELD_KEY"),
  }),
  check({ spots, section, environment, catalogue, report }) {
    const old = is180(catalogue.version);
    for (const { path, value } of spots("guardrail_params")) {
      for (const { without, parameters } of guardrailNeeds(value["guardrail"], old)) {
        const missing = parameters.filter(
          ([keys, ...variables]) =>
            ![keys].flat().some((key) => isGiven(value[key])) &&
            !variables.some((variable) => isSet({ section, environment }, variable)),
        );
        if (missing.length === 0) continue;
        const wanted = missing.map(([keys, ...variables]) => {
          const key = [keys].flat().join(" or ");
          return variables.length === 0
            ? key
            : `${key} (or ${variables.join(" or ")} in the environment)`;
        });
        const sure = environment !== undefined || missing.some(([, variable]) => !variable);
        const message = `${String(value["guardrail"])} needs ${wanted.join(" and ")}; ${without}`;
        report([...path, "guardrail"], message, {
          at: "value",
          severity: sure ? "error" : "warning",
        });
        break;
      }
    }
  },
};
