import { listOf, mappingOf } from "../yaml/read-values.ts";
import type { Deployment, Router } from "./router.ts";

/**
 * What router_settings.routing_groups make: the deployments behind each group's name, where nothing
 * else is called so, and the strategies of these names and of the groups' members.
 */
export function readRoutingGroups(
  value: unknown,
  { byName, aliases }: Pick<Router, "byName" | "aliases">,
): Pick<Router, "routingGroups" | "strategies"> {
  const routingGroups = new Map<string, readonly Deployment[]>();
  const strategies = new Map<string, string>();
  for (const group of listOf(value).map(mappingOf)) {
    const { group_name: name, routing_strategy: strategy, model_priorities: priorities } = group;
    if (typeof name !== "string" || typeof strategy !== "string") continue;
    const models = listOf(group["models"]).filter((model) => typeof model === "string");
    const byPriority = strategy === "priority";
    if (!byPriority) for (const model of models) strategies.set(model, strategy);
    if (byName.has(name) || aliases.has(name)) continue;
    strategies.set(name, byPriority ? "simple-shuffle" : strategy);
    const ordered = (each: Deployment): Deployment =>
      byPriority
        ? { ...each, params: { ...each.params, order: mappingOf(priorities)[each.name] } }
        : each;
    routingGroups.set(name, models.flatMap((model) => byName.get(model) ?? []).map(ordered));
  }
  return { routingGroups, strategies };
}
