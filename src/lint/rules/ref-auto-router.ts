import { choicesOf, judgesOf } from "../../litellm/auto-routers.ts";
import { autoRouterIn } from "../auto-routers.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

const models = (name: string): string =>
  modelList(
    deployment("chat", "openai/gpt-5"),
    deployment(
      "auto",
      "auto_router/complexity_router",
      `complexity_router_config: {tiers: {SIMPLE: ${name}, MEDIUM: chat, COMPLEX: chat, REASONING: chat}}`,
    ),
  );

export const rule: Rule = {
  id: "ref/auto-router",
  severity: "error",
  about: () => ({
    description:
      "An auto router that hands requests to a name that nothing serves: those requests fail.",
    wrong: models("chta"),
    right: models("chat"),
  }),
  check({ deployments, catalogue, named, report }) {
    for (const entry of deployments) {
      const kind = autoRouterIn(entry, catalogue.version);
      if (kind === undefined) continue;
      const { params } = entry;
      for (const { name, path } of [...choicesOf(params, kind), ...judgesOf(params, kind)]) {
        if (isReference(name) || named.served(name) !== undefined) continue;
        report(
          [...entry.path, "litellm_params", ...path],
          `"${name}" is not served by this config; what is handed to it fails`,
          {
            at: "value",
            ...named.unserved(name),
          },
        );
      }
    }
  },
};
