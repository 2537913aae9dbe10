import { hasBase } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const info = "    model_info:\n      supports_vision: true\n";

export const rule: Rule = {
  id: "vision/unsupported",
  severity: "warning",
  about: () => ({
    description: "model_info says that the model sees images, LiteLLM's map says that it does not.",
    wrong: modelList(deployment("chat", "openai/gpt-3.5-turbo"), info),
    right: modelList(deployment("chat", "openai/gpt-4.1"), info),
  }),
  check({ having, model, report }) {
    for (const deployment of having("model_info", "supports_vision")) {
      const { info: own, path } = deployment;
      if (own["supports_vision"] !== true || hasBase(deployment)) continue;
      const known = model(deployment);
      if (known === undefined || known.can?.includes("vision")) continue;
      report(
        [...path, "model_info", "supports_vision"],
        "by LiteLLM's model map it does not see images",
      );
    }
  },
};
