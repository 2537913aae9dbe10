import { nearest } from "../../nearest.ts";
import { type Mapping, mappingOf } from "../../yaml/read.ts";
import { chat, indented } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, strings } from "../text.ts";

const groups = (...lines: string[]): string =>
  `${chat}router_settings:\n  routing_groups:\n${indented(4, lines)}`;

/** What is wrong with a group's priorities; undefined where nothing is. */
function badPriorities(group: Mapping): string | undefined {
  const models = strings(group["models"]);
  const priorities = mappingOf(group["model_priorities"]);
  const names = Object.keys(priorities);
  if (group["routing_strategy"] !== "priority") {
    return names.length > 0 ? "model_priorities want routing_strategy: priority" : undefined;
  }
  const same = names.length === models.length && models.every((name) => names.includes(name));
  if (!same || names.length === 0) return "model_priorities must name exactly its models";
  const isRank = (value: unknown): boolean => Number.isInteger(value) && Number(value) > 0;
  const isRanked = Object.values(priorities).every(isRank);
  return isRanked ? undefined : "each of model_priorities is a positive integer";
}

export const rule: Rule = {
  id: "routing-group/refused",
  severity: "error",
  about: () => ({
    description:
      "A routing group with a strategy that there is not, a name or a model that another has too, other models than priorities, or a priority that is no positive integer: LiteLLM refuses to start.",
    wrong: groups("- group_name: quick", "  models: [chat]", "  routing_strategy: least-bussy"),
    right: groups("- group_name: quick", "  models: [chat]", "  routing_strategy: least-busy"),
  }),
  check({ spots, catalogue, report }) {
    const known = [...catalogue.routing_strategies, "priority"];
    const seen = new Set<unknown>();
    const owners = new Map<string, unknown>();
    for (const { path, value: group } of spots("routing_group")) {
      const refuse = (key: string, message: string, suggestion?: string): void =>
        report([...path, key], `${message}; LiteLLM refuses to start`, { at: "value", suggestion });
      const { group_name: name, routing_strategy: strategy } = group;
      if (seen.has(name)) refuse("group_name", `another routing group is called "${String(name)}"`);
      if (name === "default" || name === "")
        refuse("group_name", "a group needs a name of its own");
      seen.add(name);
      if (typeof strategy === "string" && !isReference(strategy) && !known.includes(strategy)) {
        const meant = nearest(strategy, known);
        refuse("routing_strategy", `"${strategy}" is not a strategy`, meant);
      }
      const problem = badPriorities(group);
      if (problem) refuse("model_priorities" in group ? "model_priorities" : "models", problem);
      if (strategy === "priority") continue;
      for (const model of strings(group["models"])) {
        if (owners.has(model)) {
          refuse("models", `"${model}" is in "${String(owners.get(model))}" as well`);
        }
        owners.set(model, name);
      }
    }
  },
};
