import { isGiven } from "../../yaml/read.ts";
import { hasBase } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const points = ["cache_control_injection_points:", "  - location: message", "    role: system"];

export const rule: Rule = {
  id: "cache-control/unsupported",
  severity: "warning",
  about: () => ({
    description:
      "Cache control is put into requests to a model that, by LiteLLM's map, caches no prompts.",
    wrong: modelList(deployment("chat", "bedrock/cohere.embed-english-v3", ...points)),
    right: modelList(deployment("chat", "anthropic/claude-sonnet-4-5", ...points)),
  }),
  check({ having, model, report }) {
    for (const deployment of having("litellm_params", "cache_control_injection_points")) {
      const { params, path } = deployment;
      if (!isGiven(params["cache_control_injection_points"]) || hasBase(deployment)) continue;
      const known = model(deployment);
      if (known === undefined || known.can?.includes("caching")) continue;
      const message = "by LiteLLM's model map this model caches no prompts";
      report([...path, "litellm_params", "cache_control_injection_points"], message);
    }
  },
};
