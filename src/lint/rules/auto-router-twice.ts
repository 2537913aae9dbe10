import { autoRouterIn } from "../auto-routers.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { is180 } from "../versions.ts";
import { dropped } from "../wrong-type.ts";

const models = (second: string): string =>
  modelList(
    deployment("chat", "openai/gpt-5"),
    ...["auto", second].map((name) =>
      deployment(name, "auto_router/complexity_router", "complexity_router_default_model: chat"),
    ),
  );

export const rule: Rule = {
  id: "auto-router/twice",
  severity: "error",
  about: () => ({
    description:
      "A second auto router of a kind under the same name, with the same tags: LiteLLM drops the deployment.",
    wrong: models("auto"),
    right: models("auto-2"),
  }),
  check({ deployments, catalogue, report }) {
    const seen = new Map<string, number>();
    for (const entry of deployments) {
      const kind = autoRouterIn(entry, catalogue.version);
      // Of adaptive routers each is kept.
      if (kind === undefined || kind === "adaptive") continue;
      const tags = is180(catalogue.version) ? [] : entry.params["tags"];
      const id = JSON.stringify([kind, entry.name, tags ?? []]);
      const before = seen.get(id);
      if (before === undefined) seen.set(id, entry.index);
      else report(entry.path, `model_list[${before}] is this auto router already; ${dropped}`);
    }
  },
};
