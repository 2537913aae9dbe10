import { isNear } from "../../nearest.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted, stringsAt } from "../text.ts";
import { isForVendor } from "./params-forwarded.ts";

const model = (...lines: string[]): string =>
  modelList(deployment("chat", "openai/gpt-5", ...lines));

const lists = [
  ["allowed_openai_params", "LiteLLM lets no parameter through for it"],
  ["additional_drop_params", "LiteLLM drops no parameter for it"],
  ["configurable_clientside_auth_params", "no client can set it"],
] as const;

export const rule: Rule = {
  id: "params/list-typo",
  severity: "error",
  about: () => ({
    description:
      "A misspelt name in allowed_openai_params, additional_drop_params or configurable_clientside_auth_params: LiteLLM goes on refusing, or sending, the parameter that is meant.",
    wrong: model("allowed_openai_params: [temprature]"),
    right: model("allowed_openai_params: [temperature]"),
  }),
  check({ having, catalogue, report }) {
    const known = catalogue.places["litellm_params"];
    for (const [key, effect] of lists) {
      for (const { params, path } of having("litellm_params", key)) {
        for (const [index, name] of stringsAt(params[key])) {
          // What has a dot or a bracket is the place of a part of a parameter.
          if (/[.[]/.test(name) || isReference(name)) continue;
          if (known?.has(name) || isForVendor(name)) continue;
          const suggestion = known?.names().find((param) => isNear(name, param));
          if (suggestion === undefined) continue;
          const message = `there is no parameter ${quoted(name)}: ${effect}`;
          const at = [...path, "litellm_params", key, index];
          report(at, message, {
            at: "value",
            suggestion,
            fix: { path: at, at: "value", text: suggestion },
          });
        }
      }
    }
  },
};
