import { autoRouterIn } from "../auto-routers.ts";
import type { Deployment } from "../deployments.ts";
import { chat, deployment } from "../example.ts";
import type { Rule } from "../rule.ts";

/** The deployments of a group that ask for a model which another of them asks for too. */
function byModel(group: readonly Deployment[]): Deployment[][] {
  const models = new Map<string, Deployment[]>();
  for (const deployment of group) {
    const twins = models.get(deployment.model);
    if (twins) twins.push(deployment);
    else models.set(deployment.model, [deployment]);
  }
  return [...models.values()].filter((twins) => twins.length > 1);
}

export const rule: Rule = {
  id: "route/duplicate-deployment",
  severity: "warning",
  about: () => ({
    description: "The same deployment twice in one group: it only gets twice the requests.",
    wrong: chat + deployment("chat", "openai/gpt-5"),
    right: chat + deployment("chat", "openai/gpt-4.1"),
  }),
  check({ named, catalogue, report }) {
    for (const group of named.groups.values()) {
      if (group.length < 2) continue;
      for (const twins of byModel(group)) {
        const seen = new Map<string, number>();
        for (const twin of twins) {
          const { entry, path, index } = twin;
          // Of most auto routers the second is dropped, which is told.
          if ((autoRouterIn(twin, catalogue.version) ?? "adaptive") !== "adaptive") continue;
          const same = JSON.stringify(entry["litellm_params"]);
          const before = seen.get(same);
          if (before === undefined) seen.set(same, index);
          else report(path, `this is model_list[${before}] once more`);
        }
      }
    }
  },
};
