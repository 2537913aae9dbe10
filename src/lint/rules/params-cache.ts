import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "params/cache",
  severity: "error",
  about: () => ({
    description:
      "litellm_params.cache takes a mapping of cache controls; true or false fails every request as soon as caching is on.",
    wrong: modelList(deployment("chat", "openai/gpt-5", "cache: true")),
    right: modelList(deployment("chat", "openai/gpt-5", "cache:", "  no-store: true")),
  }),
  check({ having, report }) {
    for (const { params, path } of having("litellm_params", "cache")) {
      if (typeof params["cache"] !== "boolean") continue;
      const message =
        "a boolean here fails every request where caching is on; litellm_settings.cache switches it on";
      report([...path, "litellm_params", "cache"], message, { at: "value" });
    }
  },
};
