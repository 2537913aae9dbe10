import { isOtherApi, repeatedPath } from "../../litellm/addresses.ts";
import { baseKey } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

export const rule: Rule = {
  id: "url/path-repeated",
  severity: "error",
  about: () => ({
    description:
      "LiteLLM adds the path of the call to api_base: with part of it there already, requests go to …/chat/completions/chat/completions, /v1/v1/messages or /v1/api/chat, where nobody answers.",
    wrong: modelList(
      deployment("chat", "openai/own", "api_base: https://llm.example/v1/chat/completions"),
    ),
    right: modelList(deployment("chat", "openai/own", "api_base: https://llm.example/v1")),
  }),
  check({ deployments, report }) {
    for (const deployment of deployments) {
      const { provider = "", params, info, path } = deployment;
      const { ending, added } = repeatedPath(provider) ?? {};
      if (ending === undefined) continue;
      const key = baseKey(deployment);
      const base = params[key];
      if (typeof base !== "string" || isReference(base) || isOtherApi(provider, base)) continue;
      const its = ending.exec(base)?.[0].replace(/\/$/, "");
      // There LiteLLM does know /openai.
      if (its === undefined || (its === "/openai" && info["mode"] === "responses")) continue;
      const here = [...path, "litellm_params", key];
      const text = base.replace(ending, "");
      const message =
        added === undefined
          ? "LiteLLM adds this path itself, so that it stands there twice"
          : `LiteLLM adds ${added} to it: requests go to ${its}${added}`;
      report(here, message, {
        at: "value",
        suggestion: text,
        fix: { path: here, at: "value", text },
      });
    }
  },
};
