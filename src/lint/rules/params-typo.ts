import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isForVendor } from "./params-forwarded.ts";

export const rule: Rule = {
  id: "params/typo",
  severity: "error",
  about: () => ({
    description:
      "A misspelt key of litellm_params: it has no effect here and goes to the vendor in every request.",
    wrong: modelList(deployment("chat", "openai/gpt-5", "max_token: 100")),
    right: modelList(deployment("chat", "openai/gpt-5", "max_tokens: 100")),
  }),
  check({ unknown, report }) {
    for (const { place, key, path, near, taken } of unknown()) {
      if (place !== "litellm_params" || near === undefined || isForVendor(key)) continue;
      const message = "unknown key; LiteLLM sends it to the vendor as it stands";
      // A vendor's own parameter may be written the other way: which is meant, a person says.
      const isTwin = key.toLowerCase() === near.replaceAll("_", "").toLowerCase();
      const fix = taken || isTwin ? {} : { fix: { path, at: "key", text: near } as const };
      report(path, message, { suggestion: near, ...fix });
    }
  },
};
