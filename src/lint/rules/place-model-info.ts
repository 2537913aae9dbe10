import { isMapping } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { dropped } from "../wrong-type.ts";

export const rule: Rule = {
  id: "place/model-info",
  severity: "error",
  about: () => ({
    description:
      "model_info stands beside litellm_params; inside it, neither limits nor capabilities are read.",
    wrong: modelList(deployment("chat", "openai/gpt-5", "model_info:", "  max_input_tokens: 8000")),
    right: modelList(
      deployment("chat", "openai/gpt-5"),
      "    model_info:\n      max_input_tokens: 8000",
    ),
  }),
  check({ having, report }) {
    for (const { params, path } of having("litellm_params", "model_info")) {
      if (!Object.hasOwn(params, "model_info")) continue;
      const value = params["model_info"];
      const effect = value === null || isMapping(value) ? "here LiteLLM does not read it" : dropped;
      const message = `model_info belongs beside litellm_params; ${effect}`;
      report([...path, "litellm_params", "model_info"], message);
    }
  },
};
