import { isGiven } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { is180 } from "../versions.ts";

/** What the router and the request want, and model_info, where anything goes, does not give them. */
const keys = ["weight", "timeout", "stream_timeout", "api_base", "api_key", "drop_params"];

export const rule: Rule = {
  id: "place/in-model-info",
  severity: "error",
  about: () => ({
    description:
      "A key of litellm_params in model_info, which takes any key and hands it to nobody: it has no effect.",
    wrong: modelList(deployment("chat", "openai/gpt-5"), "    model_info:\n      weight: 2\n"),
    right: modelList(deployment("chat", "openai/gpt-5", "weight: 2")),
  }),
  check({ having, section, catalogue, report }) {
    // Later versions read an order there as well.
    const unread = is180(catalogue.version) ? [...keys, "order"] : keys;
    const tags = section("router_settings")["enable_tag_filtering"] === true;
    for (const { info, params, path } of tags ? having("model_info", "tags") : []) {
      if (!isGiven(info["tags"]) || isGiven(params["tags"])) continue;
      report([...path, "model_info", "tags"], "the router reads tags in litellm_params only", {
        suggestion: "litellm_params.tags",
      });
    }
    for (const key of unread) {
      for (const { info, path } of having("model_info", key)) {
        if (!isGiven(info[key])) continue;
        report([...path, "model_info", key], `LiteLLM reads ${key} in litellm_params only`, {
          suggestion: `litellm_params.${key}`,
        });
      }
    }
  },
};
