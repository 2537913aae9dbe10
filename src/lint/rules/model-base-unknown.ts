import { nearest } from "../../nearest.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted } from "../text.ts";

const azure = (base: string): string =>
  modelList(
    deployment("chat", "azure/mine", "api_base: https://mine.openai.azure.com"),
    `    model_info:\n      base_model: ${base}\n`,
  );

export const rule: Rule = {
  id: "model/base-unknown",
  severity: "warning",
  about: () => ({
    description:
      "A base_model that LiteLLM's map does not have: it is there for limits and prices, and gives none.",
    wrong: azure("azure/gpt-4.1-mnii"),
    right: azure("azure/gpt-4.1-mini"),
  }),
  check({ having, models, report }) {
    for (const place of ["model_info", "litellm_params"] as const) {
      for (const { params, info, path, provider = "" } of having(place, "base_model")) {
        const values = place === "model_info" ? info : params;
        const base = values["base_model"];
        if (typeof base !== "string" || base === "" || isReference(base)) continue;
        // The map has images by size and quality.
        if (info["mode"] === "image_generation" || base.includes("dall-e")) continue;
        const slash = base.indexOf("/");
        // LiteLLM looks for it with the provider before it, as it stands, and without its prefix.
        const names = [`${provider}/${base}`, base, base.slice(slash + 1)];
        if (!models().known || names.some((name) => models().get(name) !== undefined)) continue;
        if (values === info && info["input_cost_per_token"] !== undefined) continue;
        const vendor = slash < 0 ? provider : base.slice(0, slash);
        const near = nearest(base.slice(slash + 1), models().names(vendor));
        const message = `LiteLLM's map has no ${quoted(base)}: no limit and no price comes of it`;
        report([...path, place, "base_model"], message, {
          at: "value",
          suggestion: near === undefined ? undefined : `${vendor}/${near}`,
        });
      }
    }
  },
};
