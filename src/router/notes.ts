import { isGiven } from "../yaml/read-values.ts";
import type { MapEntry } from "./from-config.ts";
import { modelList, strategyOf } from "./names.ts";
import { isMeasured } from "./providers.ts";
import type { Deployment, Router } from "./router.ts";
import { orderOf, shares } from "./shares.ts";
import { entryOf } from "./windows.ts";

const numbers = (deployments: readonly { index: number }[]): string =>
  deployments.map(({ index }) => `#${index}`).join(", ");

/** Whether a deployment is known not to take images. */
export function isBlind(
  deployment: Deployment,
  models: Readonly<Record<string, MapEntry>>,
): boolean {
  const stated = deployment.info["supports_vision"];
  if (typeof stated === "boolean") return !stated;
  const entry = entryOf(models, deployment);
  return entry !== undefined && !(entry.can?.includes("vision") ?? false);
}

/** The strategies by which deployments of some groups are picked, by routing groups too. */
function strategiesOf(router: Router, groups: readonly string[]): Set<string> {
  const around = [...router.routingGroups]
    .filter(([, members]) => members.some(({ name }) => groups.includes(name)))
    .map(([name]) => strategyOf(router, name));
  return new Set([router.strategy, ...groups.map((group) => strategyOf(router, group)), ...around]);
}

/** What one should know about a simulation of some groups, in sentences. */
export function notesOn(
  router: Router,
  used: readonly Deployment[],
  groups: readonly string[],
  config: { allowedFails: boolean },
): string[] {
  const notes: string[] = [];
  for (const { index, why } of router.dropped) notes.push(`#${index} is dropped at start: ${why}.`);
  for (const strategy of strategiesOf(router, groups)) {
    if (strategy === "simple-shuffle") continue;
    notes.push(
      `routing_strategy is "${strategy}": it goes by what it measures at run time. Here each candidate counts as equally likely, whatever its weight, rpm or tpm.`,
    );
  }
  for (const group of groups) {
    const list = modelList(router, group);
    for (const order of new Set(list.map(orderOf))) {
      const level = list.filter((deployment) => orderOf(deployment) === order);
      const { shares: chances, why } = shares(level, strategyOf(router, group));
      const never = level.filter((_, at) => chances[at] === 0);
      if (never.length === 0) continue;
      const verb = never.length === 1 ? "is" : "are";
      notes.push(
        `In "${group}" ${numbers(never)} ${verb} never picked while others are in: the choice is ${why}.`,
      );
    }
  }
  for (const { index, info } of used) {
    if (!isGiven(info["supported_environments"])) continue;
    const environments = [info["supported_environments"]].flat().join(" or ");
    notes.push(
      `#${index} counts as in: LiteLLM drops it at start unless LITELLM_ENVIRONMENT is ${environments}.`,
    );
  }
  for (const { index, name } of used) {
    const choices = router.autoRouters.get(name);
    if (choices === undefined) continue;
    const among = choices.map((choice) => ` "${choice}"`).join(",");
    notes.push(
      `#${index} is an auto router: what it picks${among && ` among${among}`} depends on the prompt, and here it counts as answered.`,
    );
  }
  const unmeasured = [
    ...new Set(
      used
        .filter(({ name }) => !router.autoRouters.has(name))
        .map(({ provider }) => provider)
        .filter((provider) => !isMeasured(provider)),
    ),
  ];
  if (unmeasured.length > 0) {
    notes.push(`Errors of ${unmeasured.join(", ")} are taken to be mapped like OpenAI's.`);
  }
  if (
    config.allowedFails &&
    !router.allowedFailsCounts &&
    router.allowedFailsPolicy === undefined
  ) {
    notes.push(
      `allowed_fails: ${router.allowedFails} equals LiteLLM's default, and then LiteLLM goes by failure rates instead.`,
    );
  }
  return notes;
}
