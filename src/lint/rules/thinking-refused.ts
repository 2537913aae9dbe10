import type { Model } from "../../litellm/catalogue.ts";
import { describeValue } from "../../litellm/types.ts";
import { isGiven, isMapping, type Mapping } from "../../yaml/read.ts";
import { type Deployment, isElsewhere } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import { familyOf } from "../families.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

const types = ["enabled", "disabled", "adaptive"];
const least = 1024;
/** What LiteLLM adds to a budget for the answer, where max_tokens is not set. */
const added = 4096;

const isWhole = (value: unknown): value is number => Number.isInteger(value);
const mostOf = (params: Mapping): unknown =>
  params["max_tokens"] ?? params["max_completion_tokens"];

const thinking = (budget: number, ...lines: string[]): string =>
  modelList(
    deployment(
      "chat",
      "anthropic/claude-sonnet-4-5",
      "thinking:",
      "  type: enabled",
      `  budget_tokens: ${budget}`,
      ...lines,
    ),
  );

/** Why Claude does not think with a budget; undefined where it does. */
function refusedBudget(budget: unknown, { params, provider }: Deployment): string | undefined {
  if (budget === undefined)
    return `Claude refuses requests with this: "enabled" wants budget_tokens`;
  if (!isWhole(budget)) return `${describeValue(budget)} is not a whole number`;
  if (budget < least && provider !== "bedrock" && provider !== "bedrock_converse")
    return `Claude refuses a budget of less than ${least} tokens`;
  const most = mostOf(params);
  if (typeof most === "number" && budget >= most)
    return `the budget has to be smaller than max_tokens, ${most}: Claude refuses requests with this`;
  return undefined;
}

/** What is more than the model gives, as far as is known. */
function tooMuch(budget: unknown, { params, info }: Deployment, known: Model | undefined) {
  if (!isWhole(budget)) return undefined;
  const stated = info["max_output_tokens"];
  const output = typeof stated === "number" ? stated : known?.output;
  if (isGiven(mostOf(params)) || output === undefined || budget + added <= output) return undefined;
  return `LiteLLM asks for ${budget + added} tokens with it, and the model answers with ${output} at most; set max_tokens, or a smaller budget`;
}

export const rule: Rule = {
  id: "thinking/refused",
  severity: "error",
  about: () => ({
    description:
      "Thinking as Claude refuses it: no mapping, of a type that is not there, or with a budget that is not below max_tokens, below 1024, or too large for the model. LiteLLM passes it on.",
    wrong: thinking(16000, "max_tokens: 8000"),
    right: thinking(16000, "max_tokens: 32000"),
  }),
  check({ having, model, report }) {
    for (const deployment of having("litellm_params", "thinking")) {
      const { params, path } = deployment;
      const given = params["thinking"];
      // LiteLLM makes a mapping of true, and leaves false out.
      if (!isGiven(given) || typeof given === "boolean" || isReference(given)) continue;
      if (familyOf(deployment) !== "claude" || isElsewhere(deployment)) continue;
      const at = [...path, "litellm_params", "thinking"];
      if (!isMapping(given)) {
        const message = `${describeValue(given)} is not a mapping with a type: Claude refuses requests with this`;
        report(at, message, { at: "value" });
        continue;
      }
      const { type, budget_tokens: budget } = given;
      if (typeof type !== "string" || !types.includes(type)) {
        const message = `Claude refuses requests with this: the type is ${types.join(", ")}`;
        report(type === undefined ? at : [...at, "type"], message, { at: "value" });
        continue;
      }
      const known = model(deployment);
      // These decide for themselves how long they think, and LiteLLM leaves the budget out.
      if (known?.can?.includes("adaptive") && !known.can.includes("budget")) continue;
      if (type !== "enabled") continue;
      const refused = refusedBudget(budget, deployment);
      const message = refused ?? tooMuch(budget, deployment, known);
      if (message === undefined) continue;
      report(budget === undefined ? at : [...at, "budget_tokens"], message, {
        at: "value",
        severity: refused === undefined ? "warning" : "error",
      });
    }
  },
};
