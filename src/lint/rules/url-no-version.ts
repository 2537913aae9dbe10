import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "url/no-version",
  severity: "warning",
  description:
    "An openai/ api_base without a path: LiteLLM adds no /v1, and most servers answer 404 without it.",
  wrong: modelList(deployment("chat", "openai/own", "api_base: http://localhost:8000")),
  right: modelList(deployment("chat", "openai/own", "api_base: http://localhost:8000/v1")),
  check({ deployments, report }) {
    for (const { provider, params, path } of deployments) {
      const base = params["api_base"];
      if (typeof base !== "string" || !/^https?:\/\/[^/]+\/?$/.test(base)) continue;
      if (provider !== "openai" && provider !== "custom_openai") continue;
      const text = `${base.replace(/\/$/, "")}/v1`;
      const message = "LiteLLM adds no /v1: requests go to /chat/completions at this host";
      report([...path, "litellm_params", "api_base"], message, { at: "value", suggestion: text });
    }
  },
};
