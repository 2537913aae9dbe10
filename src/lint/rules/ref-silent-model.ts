import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, stringsAt } from "../text.ts";
import { knowsKey } from "../versions.ts";

const models = (name: string): string =>
  modelList(
    deployment("chat", "openai/gpt-5", `silent_model: ${name}`),
    deployment("next", "openai/gpt-5.1"),
  );

export const rule: Rule = {
  id: "ref/silent-model",
  severity: "error",
  about: () => ({
    description:
      "A silent_model that nothing serves: LiteLLM sends it no copy of the requests, and says so in its log only.",
    wrong: models("nxet"),
    right: models("next"),
  }),
  check({ having, catalogue, named, report }) {
    if (!knowsKey(catalogue, "litellm_params", "silent_model")) return;
    for (const { params, path } of having("litellm_params", "silent_model")) {
      const given = params["silent_model"];
      const single = typeof given === "string";
      for (const [index, name] of stringsAt(single ? [given] : given)) {
        if (isReference(name) || named.served(name) !== undefined) continue;
        const at = [...path, "litellm_params", "silent_model", ...(single ? [] : [index])];
        report(at, `"${name}" is not served by this config; no copy of a request is sent`, {
          at: "value",
          ...named.unserved(name),
        });
      }
    }
  },
};
