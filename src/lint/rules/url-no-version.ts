import { hostPath, versionPath } from "../../litellm/addresses.ts";
import { own } from "../../own.ts";
import { baseKey } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "url/no-version",
  severity: "warning",
  about: () => ({
    description:
      "An api_base without a path where the API has one: LiteLLM adds no /v1, and most servers answer 404 without it.",
    wrong: modelList(deployment("chat", "openai/own", "api_base: http://localhost:8000")),
    right: modelList(deployment("chat", "openai/own", "api_base: http://localhost:8000/v1")),
  }),
  check({ deployments, report }) {
    for (const deployment of deployments) {
      const { provider = "", params, info, path } = deployment;
      const usual = own(versionPath, provider);
      if (usual === undefined || info["mode"] === "rerank") continue;
      const key = baseKey(deployment);
      const base = params[key];
      const host = typeof base === "string" && /^https?:\/\/([^/]+)\/?$/.exec(base)?.[1];
      if (typeof base !== "string" || !host) continue;
      const known = hostPath.find(([pattern]) => pattern.test(host))?.[1];
      const version = provider === "gemini" ? usual : (known ?? usual);
      if (version === "") continue;
      const text = `${base.replace(/\/$/, "")}${version}`;
      const call = provider === "gemini" ? "/models/…" : "/chat/completions";
      const message = `LiteLLM adds no ${version}: requests go to ${call} at this host`;
      report([...path, "litellm_params", key], message, { at: "value", suggestion: text });
    }
  },
};
