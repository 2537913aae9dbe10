import { distance } from "fastest-levenshtein";
import { farthest, nearest } from "../../nearest.ts";
import { isGiven } from "../../yaml/read.ts";
import { hasBase } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import { makers } from "../models.ts";
import type { Rule } from "../rule.ts";

const most = 50;

/** The nearest name, where no word of it is another: search is no slip of the fingers for realtime. */
function misspelt(name: string, known: readonly string[]): string | undefined {
  const near = nearest(name, known);
  const words = name.split(/[-_/@]/);
  const others = near?.split(/[-_/@]/) ?? [];
  if (words.length !== others.length) return near;
  const isOther = words.some((word, at) => {
    const other = others[at] ?? "";
    return (
      word.length > 3 && other.length > 3 && distance(word, other) > Math.max(2, farthest(word))
    );
  });
  return isOther ? undefined : near;
}

export const rule: Rule = {
  id: "model/unknown",
  severity: "warning",
  about: () => ({
    description:
      "LiteLLM's map has no such model of this vendor, but one with nearly this name: limits and prices are unknown.",
    wrong: modelList(deployment("chat", "openai/gpt-4.1-mnii")),
    right: modelList(deployment("chat", "openai/gpt-4.1-mini")),
  }),
  check({ deployments, catalogue, models, model, report }) {
    const unknown = deployments.filter((deployment) => {
      const { provider, bare, params, info } = deployment;
      if (provider === undefined || !makers.has(provider) || /[*:]|^ft|^os\.environ/.test(bare))
        return false;
      if (Object.hasOwn(catalogue.bare_models, bare)) return false;
      if (hasBase(deployment) || isGiven(info["base_model"] ?? params["base_model"])) return false;
      return model(deployment) === undefined;
    });
    if (unknown.length === 0) return;
    const names = new Map<string, readonly string[]>();
    const meant = new Map<string, string | undefined>();
    for (const { provider = "", bare, path } of unknown.slice(0, most)) {
      const id = `${provider}/${bare}`;
      if (!names.has(provider)) names.set(provider, models().names(provider));
      const once = bare.startsWith(`${provider}/`) ? bare.slice(provider.length + 1) : bare;
      const known = names.get(provider) ?? [];
      if (!meant.has(id)) meant.set(id, known.includes(once) ? once : misspelt(once, known));
      const near = meant.get(id);
      if (near === undefined) continue;
      const message = `LiteLLM's map has no "${bare}" of ${provider}: its limits and prices are unknown`;
      report([...path, "litellm_params", "model"], message, {
        at: "value",
        suggestion: `${provider}/${near}`,
      });
    }
  },
};
