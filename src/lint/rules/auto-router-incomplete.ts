import { type AutoRouter, settingsOf } from "../../litellm/auto-routers.ts";
import { nearest } from "../../nearest.ts";
import { own } from "../../own.ts";
import { isGiven, type Mapping, mappingOf } from "../../yaml/read.ts";
import { autoRouterIn } from "../auto-routers.ts";
import { tiersOfLitellm } from "../complexity.ts";
import type { Deployment } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import type { Context, Rule } from "../rule.ts";
import { stringsAt } from "../text.ts";

const models = (...lines: string[]): string =>
  modelList(
    deployment("chat", "openai/gpt-5"),
    deployment("auto", "auto_router/complexity_router", ...lines),
  );

/** What a way of telling tiers apart cannot do without, in complexity_router_config. */
const classifiers: Readonly<Record<string, readonly string[]>> = {
  llm: ["classifier_llm_config"],
  capability: ["capability_classifier_config", "classifier_llm_config"],
  llm_v2: ["llm_v2_config"],
  custom: ["classifier_plugin"],
  heuristic_first: ["heuristic_first_max_tier", "classifier_llm_config"],
  hybrid: ["hybrid_boundary_margin", "classifier_llm_config"],
  oss_classifier: ["opensource_classifier_config"],
};

/** Whether a tier has a model: an empty list has none. */
const hasModel = (tier: unknown): boolean =>
  isGiven(tier) && !(Array.isArray(tier) && !tier.length);

/** What an auto router needs and does not have. */
function lackingOf(kind: AutoRouter, params: Mapping): string[] {
  const settings = settingsOf(kind, params);
  const inside = `${kind}_router_config`;
  if (kind === "semantic") {
    const config = isGiven(params["auto_router_config"] ?? params["auto_router_config_path"]);
    const keys = ["auto_router_default_model", "auto_router_embedding_model"];
    return [
      ...(config ? [] : ["auto_router_config_path or auto_router_config"]),
      ...keys.filter((key) => !isGiven(params[key])),
    ];
  }
  if (kind === "adaptive") return isGiven(params[inside]) ? [] : [inside];
  const hasDefault = isGiven(params[`${kind}_router_default_model`] ?? settings["default_model"]);
  if (kind === "quality") return hasDefault ? [] : ["quality_router_default_model"];
  const given = mappingOf(settings["tiers"]);
  const fallback = String(settings["fallback_tier"]);
  const found = [fallback, "MEDIUM", "SIMPLE"].some((tier) => hasModel(given[tier]));
  // Tiers that are not given at all are LiteLLM's own, which have models.
  const all = Object.keys(settings).length > 0 && !isGiven(settings["tiers"]);
  const needed = own(classifiers, settings["classifier_type"]);
  return [
    ...(hasDefault || found || all
      ? []
      : ["complexity_router_default_model or a model for the tier MEDIUM"]),
    ...(needed ?? []).filter((key) => !isGiven(settings[key])).map((key) => `${inside}.${key}`),
  ];
}

type Report = Context["report"];

function checkTiers({ params, path }: Deployment, report: Report): void {
  const settings = settingsOf("complexity", params);
  // Who defines tiers of their own may call them anything.
  if (isGiven(settings["tier_definitions"])) return;
  for (const tier of Object.keys(mappingOf(settings["tiers"]))) {
    if (tiersOfLitellm.includes(tier)) continue;
    const at = [...path, "litellm_params", "complexity_router_config", "tiers", tier];
    const message = `LiteLLM has no tier "${tier}" and never takes it; there are ${tiersOfLitellm.slice(0, 4).join(", ")}`;
    const upper = tier.toUpperCase();
    report(at, message, {
      suggestion: tiersOfLitellm.includes(upper) ? upper : nearest(upper, tiersOfLitellm),
    });
  }
}

/** A quality router fails on each model that does not say of which quality it is. */
function checkPreferences(entry: Deployment, named: Context["named"], report: Report): void {
  const { params, path } = entry;
  const key = "litellm_routing_preferences";
  const available = settingsOf("quality", params)["available_models"];
  for (const [index, name] of stringsAt(available)) {
    const [first] = named.groups.get(name) ?? [];
    if (first === undefined || isGiven(mappingOf(first.info[key])["quality_tier"])) continue;
    const at = [...path, "litellm_params", "quality_router_config", "available_models", index];
    const message = `"${name}" has no model_info.${key}.quality_tier: every request fails`;
    report(at, message, { at: "value" });
  }
}

export const rule: Rule = {
  id: "auto-router/incomplete",
  severity: "error",
  about: () => ({
    description:
      "An auto router without what it needs to choose, such as a default model, or with a tier that there is not: LiteLLM drops the deployment, or never takes the tier.",
    wrong: models(),
    right: models("complexity_router_default_model: chat"),
  }),
  check({ deployments, catalogue, named, report }) {
    for (const entry of deployments) {
      const kind = autoRouterIn(entry, catalogue.version);
      if (kind === undefined) continue;
      const effect =
        kind === "adaptive" ? "LiteLLM refuses to start" : "LiteLLM drops this deployment";
      const lacking = lackingOf(kind, entry.params);
      if (lacking.length > 0) {
        const message = `this auto router needs ${lacking.join(", ")}; ${effect}`;
        report([...entry.path, "litellm_params", "model"], message, { at: "value" });
      }
      if (kind === "complexity") checkTiers(entry, report);
      if (kind === "quality") checkPreferences(entry, named, report);
    }
  },
};
