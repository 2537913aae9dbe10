import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../text.ts";

const stars = (text: unknown): number =>
  typeof text === "string" ? text.split("*").length - 1 : 0;

export const rule: Rule = {
  id: "model/wildcard",
  severity: "error",
  about: () => ({
    description:
      "A model with more stars than the model_name has, whose stars LiteLLM sends to the vendor, or with fewer, for which LiteLLM takes the whole name of the request.",
    wrong: modelList(deployment("chat", "openai/*")),
    right: modelList(deployment('"openai/*"', "openai/*")),
  }),
  check({ deployments, report }) {
    for (const { name, model, info, path } of deployments) {
      const [inModel, inName] = [stars(model), stars(name)];
      const public_ = stars(info["team_public_model_name"]);
      if (inModel === 0 || name === undefined || inModel === inName || public_ > 0) continue;
      const at = [...path, "litellm_params", "model"];
      if (inModel > inName) {
        const message = `${quoted(name)} fills ${inName} of its ${inModel} stars: LiteLLM sends the rest to the vendor`;
        report(at, message, { at: "value" });
      } else {
        report(
          at,
          `${quoted(name)} has ${inName} stars, this ${inModel}: LiteLLM takes the whole name of the request for the model`,
          { at: "value", severity: "warning" },
        );
      }
    }
  },
};
