import { ownProviders } from "../../litellm/provider-of.ts";
import { once } from "../../once.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { is180 } from "../versions.ts";

/** Parameters of inference servers that people send on purpose. */
const vendors = once(
  () =>
    new Set(
      `top_k min_p top_a typical_p repetition_penalty length_penalty no_repeat_ngram_size early_stopping
  chat_template_kwargs chat_template guided_json guided_choice guided_regex guided_grammar
  num_ctx num_predict num_gpu num_thread keep_alive mirostat mirostat_eta mirostat_tau tfs_z
  repeat_penalty repeat_last_n think options format safety_settings generation_config transforms
  route provider reasoning include_reasoning enable_thinking thinking_budget enable_search
  best_of ignore_eos skip_special_tokens min_tokens stop_token_ids prompt_template template
  documents citations search_parameters web_search verbosity background truncation store
  vector_store_ids initial_prompt_value final_prompt_value raw_scores performanceConfig adapter_base
  aws_sagemaker_allow_zero_temp`.split(/\s+/),
    ),
);

/** Whether an unknown key of litellm_params is meant for the vendor. */
export const isForVendor = (key: string): boolean => vendors().has(key);

export const rule: Rule = {
  id: "params/forwarded",
  severity: "warning",
  about: () => ({
    description:
      "A key of litellm_params that LiteLLM does not know: it is sent to the vendor in the body of every request. What a model can (supports_…) is left out of it, and read from model_info only.",
    wrong: modelList(deployment("chat", "openai/gpt-5", "cost_center: research")),
    right: modelList(
      deployment("chat", "openai/gpt-5"),
      "    model_info:\n      cost_center: research",
    ),
  }),
  claims: (place) => place === "litellm_params",
  check({ unknown, config, catalogue, report }) {
    const own = ownProviders(config);
    for (const { place, key, path, near, home, spot } of unknown()) {
      if (place !== "litellm_params" || near !== undefined || key === "model_info") continue;
      // What a provider of one's own reads nobody else knows.
      if (isForVendor(key) || own.has(spot.deployment?.provider ?? "")) continue;
      const where = home === undefined ? undefined : `${home}.${key}`;
      const leftOut = key.startsWith("supports_") && !is180(catalogue.version);
      const note = where ? "" : "; if the vendor wants it, say so under extra_body";
      const message = leftOut
        ? "LiteLLM does not read here what a model can"
        : `LiteLLM does not know this key and sends it to the vendor with every request${note}`;
      report(path, message, { suggestion: where });
    }
  },
};
