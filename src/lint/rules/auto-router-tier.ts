import { describeValue } from "../../litellm/types.ts";
import { isMapping, mappingOf } from "../../yaml/read.ts";
import { complexityRouters } from "../complexity.ts";
import { deployment, modelList } from "../example.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { dropped } from "../wrong-type.ts";

const models = (tier: string): string =>
  modelList(
    deployment("chat", "openai/gpt-5"),
    deployment("big", "openai/gpt-5-pro"),
    deployment(
      "auto",
      "auto_router/complexity_router",
      "complexity_router_default_model: chat",
      `complexity_router_config: {tiers: {SIMPLE: ${tier}}}`,
    ),
  );

/** What LiteLLM cannot read of a model in a tier, and where below it. */
function flawOf(model: unknown): { below: Path; flaw: string } | undefined {
  if (typeof model === "string") return undefined;
  if (!isMapping(model)) {
    return {
      below: [],
      flaw: `${describeValue(model)} is no model's name, nor a mapping with a model_name`,
    };
  }
  const name = model["model_name"];
  if (name === undefined) return { below: [], flaw: "a model of a tier needs a model_name" };
  if (typeof name !== "string") {
    return { below: ["model_name"], flaw: `${describeValue(name)} is not a string` };
  }
  const { litellm_params: params = {} } = model;
  if (isMapping(params)) return undefined;
  return { below: ["litellm_params"], flaw: `${describeValue(params)} is not a mapping` };
}

const nameOf = (model: unknown): unknown =>
  typeof model === "string" ? model : mappingOf(model)["model_name"];

export const rule: Rule = {
  id: "auto-router/tier",
  severity: "error",
  about: () => ({
    description:
      "A tier of a complexity router that is no model's name nor a list of them, or that has one twice: LiteLLM drops the deployment.",
    wrong: models("[chat, chat]"),
    right: models("[chat, big]"),
  }),
  check({ having, catalogue, report }) {
    for (const { settings, path: router } of complexityRouters({ having, catalogue })) {
      for (const [tier, given] of Object.entries(mappingOf(settings["tiers"]))) {
        const at = [...router, "tiers", tier];
        const seen = new Set<unknown>();
        for (const [index, model] of (Array.isArray(given) ? given : [given]).entries()) {
          const path = Array.isArray(given) ? [...at, index] : at;
          const { below = [], flaw } = flawOf(model) ?? {};
          const name = nameOf(model);
          const twice = seen.has(name) ? `"${name}" is in this tier twice` : undefined;
          const said = flaw ?? twice;
          if (said) report([...path, ...below], `${said}; ${dropped}`, { at: "value" });
          seen.add(name);
        }
      }
    }
  },
};
