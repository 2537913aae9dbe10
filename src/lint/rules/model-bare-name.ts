import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "model/bare-name",
  severity: "error",
  about: () => ({
    description:
      "A model without its provider's prefix: it works only while LiteLLM's map of that release has the name, else the deployment is dropped.",
    wrong: modelList(deployment("chat", "my-own-model")),
    right: modelList(deployment("chat", "openai/my-own-model")),
  }),
  check({ deployments, models, report }) {
    if (!models().known) return;
    for (const { model, provider, params, path } of deployments) {
      if (model === "" || model.includes("/") || params["custom_llm_provider"] !== undefined)
        continue;
      const here = [...path, "litellm_params", "model"];
      if (provider === undefined) {
        report(here, `LiteLLM cannot tell whose model "${model}" is and drops this deployment`, {
          at: "value",
        });
      } else if (models().get(model) !== undefined) {
        const vendor = models().get(model)?.provider ?? provider;
        const message = `without a prefix this works only while LiteLLM's model map has "${model}"`;
        const name = vendor
          .replace(/^vertex_ai-.*/, "vertex_ai")
          .replace(/^text-completion-openai$/, "openai");
        report(here, message, { at: "value", severity: "info", suggestion: `${name}/${model}` });
      }
    }
  },
};
