import { describeValue } from "../../litellm/types.ts";
import { nearest } from "../../nearest.ts";
import { isGiven } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";
import { isSet } from "../variables.ts";

const known = ["development", "production", "staging"];
const variable = "LITELLM_ENVIRONMENT";
const info = (list: string): string =>
  `${modelList(deployment("chat", "openai/gpt-5"))}    model_info:\n      supported_environments: ${list}\n`;

export const rule: Rule = {
  id: "env/supported-environments",
  severity: "error",
  about: () => ({
    description:
      "model_info.supported_environments takes a list of development, staging and production, and LITELLM_ENVIRONMENT in the environment of the proxy: LiteLLM drops the deployment otherwise.",
    wrong: info("[prod]"),
    right: modelList(deployment("chat", "openai/gpt-5")),
  }),
  check({ having, section, environment, report }) {
    const set = isSet({ section, environment }, variable);
    let isFirst = true;
    for (const { info, path } of having("model_info", "supported_environments")) {
      const given = info["supported_environments"];
      if (!isGiven(given) || isReference(given)) continue;
      const here = [...path, "model_info", "supported_environments"];
      if (!Array.isArray(given)) {
        const message = `${describeValue(given)} is not a list; LiteLLM drops this deployment`;
        report(here, message, { at: "value", suggestion: `[${String(given)}]` });
        continue;
      }
      for (const [index, name] of given.entries()) {
        if (known.some((one) => one === name)) continue;
        const message = `${describeValue(name)} is not development, staging or production; LiteLLM drops this deployment`;
        const suggestion = typeof name === "string" ? nearest(name, known) : undefined;
        report([...here, index], message, { at: "value", suggestion });
      }
      if (set || !isFirst) continue;
      isFirst = false;
      const unless = environment === undefined ? ` unless ${variable} is in its environment` : "";
      const message = `${variable} is not set here, and LiteLLM drops each deployment with this key${unless}`;
      report(here, message, { severity: environment === undefined ? "warning" : "error" });
    }
  },
};
