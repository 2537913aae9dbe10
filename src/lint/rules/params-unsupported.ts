import type { Catalogue, Model } from "../../litellm/catalogue.ts";
import { remembered } from "../../remembered.ts";
import { isGiven } from "../../yaml/read.ts";
import { dropsParams } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import { modeOf } from "../routes.ts";
import type { Rule } from "../rule.ts";
import { strings } from "../text.ts";
import { saysOf } from "./thinking-unsupported.ts";

/** Parameters that LiteLLM refuses for some model or other. */
const refusable = new Set([
  ...["temperature", "top_p", "n", "seed", "stop", "presence_penalty", "frequency_penalty"],
  ...["logit_bias", "logprobs", "top_logprobs", "response_format", "parallel_tool_calls", "user"],
  ...["max_tokens", "max_completion_tokens", "service_tier", "verbosity", "modalities"],
  ...["web_search_options", "reasoning_effort", "thinking"],
]);

const listIn = remembered((list: string): ReadonlySet<string> => new Set(list.split(",")));

function refusedBy(catalogue: Catalogue, provider: string, model: Model | undefined) {
  const its = model?.refused === undefined ? undefined : catalogue.refused[model.refused];
  const all = Object.hasOwn(catalogue.providers, provider)
    ? catalogue.providers[provider]?.refused
    : undefined;
  return listIn(its ?? all ?? "");
}

export const rule: Rule = {
  id: "params/unsupported",
  severity: "error",
  about: () => ({
    description:
      "A parameter that LiteLLM refuses for this model before it asks the vendor: every chat request fails, or with drop_params the parameter is dropped.",
    wrong: modelList(deployment("chat", "openai/gpt-5", "temperature: 0.2")),
    right: modelList(deployment("chat", "openai/gpt-5", "reasoning_effort: low")),
  }),
  check({ deployments, model, section, catalogue, report }) {
    for (const entry of deployments) {
      const { provider = "", params, path, info, model: name } = entry;
      const keys = Object.keys(params).filter((key) => refusable.has(key) && isGiven(params[key]));
      if (keys.length === 0 || name.includes("*")) continue;
      const known = model(entry);
      if ((modeOf(entry, model) ?? "chat") !== "chat") continue;
      const refused = refusedBy(catalogue, provider, known);
      const allowed = strings(params["allowed_openai_params"]);
      const left = strings(params["additional_drop_params"]);
      const dropped = dropsParams(entry, section("litellm_settings"));
      for (const key of keys) {
        const value = params[key];
        // LiteLLM takes n: 1 for not said.
        if (left.includes(key) || (key === "n" && value === 1)) continue;
        const thinks = key === "thinking" || key === "reasoning_effort";
        if (thinks && (saysOf(entry, known) || info["supports_reasoning"] === true)) continue;
        const butOne = refused.has(`${key}=1`);
        if (!refused.has(key) && (!butOne || value === 1)) continue;
        // Where one value is taken, LiteLLM looks at the value whatever is allowed.
        if (allowed.includes(key) && !butOne) continue;
        const what = `LiteLLM refuses ${key}${butOne ? " other than 1" : ""} for this model`;
        const message = dropped
          ? `${what} and, with drop_params, drops it`
          : `${what}: every chat request fails`;
        report([...path, "litellm_params", key], message, {
          severity: dropped ? "info" : "error",
        });
      }
    }
  },
};
