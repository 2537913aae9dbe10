import { describeType, describeValue, isOfType } from "../../litellm/types.ts";
import { nearest } from "../../nearest.ts";
import { own } from "../../own.ts";
import { isGiven, mappingOf } from "../../yaml/read.ts";
import { flag } from "../kept-text.ts";
import type { Rule } from "../rule.ts";
import { isReference, some } from "../text.ts";

/** What an integration wants in litellm_params; another reads a variable for what it lacks. */
const needs: Readonly<Record<string, readonly string[]>> = {
  arize_phoenix: ["api_base"],
  bitbucket: ["bitbucket_config"],
  generic_prompt_management: ["api_base"],
  gitlab: ["gitlab_config"],
};

/** What LiteLLM checks of every prompt's litellm_params, whatever the integration reads besides. */
const types: Readonly<Record<string, string>> = {
  prompt_id: "string?",
  api_base: "string?",
  api_key: "string?",
  dotprompt_content: "string?",
  provider_specific_query_params: "map?",
  ignore_prompt_manager_model: "boolean?",
  ignore_prompt_manager_optional_params: "boolean?",
};

const isOf = (type: string, value: unknown): boolean =>
  isOfType(type, value) || (type === "boolean?" && flag.test(String(value)));

const prompt = (integration: string): string =>
  `prompts:\n  - prompt_id: hello\n    litellm_params:\n      prompt_integration: ${integration}\n      dotprompt_content: hi\n`;

export const rule: Rule = {
  id: "prompt/incomplete",
  severity: "error",
  about: () => ({
    description:
      "A prompt without its prompt_id, without an integration that LiteLLM has, without what the integration wants, or with a value of another type: LiteLLM refuses to start.",
    wrong: prompt("dot_prompt"),
    right: prompt("dotprompt"),
  }),
  check({ spots, catalogue, report }) {
    const known = catalogue.prompt_integrations;
    for (const { path, value } of spots("prompt")) {
      const refuse = (key: string): void =>
        report(path, `a prompt needs ${key}; LiteLLM refuses to start`);
      if (!isGiven(value["prompt_id"])) refuse("prompt_id");
      const given = value["litellm_params"];
      const params = mappingOf(given);
      const integration = params["prompt_integration"];
      for (const [key, value] of Object.entries(params)) {
        const type = own(types, key);
        if (type === undefined || isOf(type, value)) continue;
        const message = `${describeValue(value)} is not ${describeType(type)}; LiteLLM refuses to start`;
        report([...path, "litellm_params", key], message, { at: "value" });
      }
      if (!isGiven(integration)) refuse("prompt_integration in its litellm_params");
      if (!isGiven(integration) || isReference(integration)) continue;
      const here = [...path, "litellm_params"];
      const name = typeof integration === "string" ? integration : "";
      if (!known.includes(name)) {
        const lacks =
          typeof integration === "string"
            ? `LiteLLM has no prompt integration "${name}" and`
            : `${describeValue(integration)} names no prompt integration and LiteLLM`;
        const message = `${lacks} refuses to start; there are ${some(known)}`;
        report([...here, "prompt_integration"], message, {
          at: "value",
          suggestion: nearest(name, known),
        });
      }
      for (const key of own(needs, name) ?? []) {
        if (!params[key]) refuse(`${key} in its litellm_params`);
      }
      if (name === "dotprompt" && params["prompt_directory"]) {
        const message =
          "here LiteLLM takes prompt_file or dotprompt_content, and refuses to start with a directory";
        report([...here, "prompt_directory"], message, {
          suggestion: "litellm_settings.global_prompt_directory",
        });
      }
    }
  },
};
