import { readRoutes } from "../../litellm/auto-routers.ts";
import { autoRouterIn } from "../auto-routers.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

const models = (routes: string): string =>
  modelList(
    deployment("chat", "openai/gpt-5"),
    deployment("embed", "openai/text-embedding-3-small"),
    deployment(
      "auto",
      "auto_router/by-meaning",
      "auto_router_default_model: chat",
      "auto_router_embedding_model: embed",
      `auto_router_config: '${routes}'`,
    ),
  );

export const rule: Rule = {
  id: "auto-router/routes",
  severity: "error",
  about: () => ({
    description:
      "The routes of a semantic auto router are the text of a JSON object, whatever the YAML around it: LiteLLM drops the deployment where it cannot read them.",
    wrong: models("{routes: [{name: chat}]}"),
    right: models('{"routes": [{"name": "chat", "utterances": ["hello"]}]}'),
  }),
  check({ deployments, catalogue, report }) {
    for (const entry of deployments) {
      if (autoRouterIn(entry, catalogue.version) !== "semantic") continue;
      const { auto_router_config: text, auto_router_config_path: file } = entry.params;
      // A file is taken before the text.
      if (typeof text !== "string" || file || isReference(text)) continue;
      const read = readRoutes(text);
      if (!("flaw" in read)) continue;
      const path = [...entry.path, "litellm_params", "auto_router_config"];
      const message = `${read.flaw}; LiteLLM drops this deployment. It reads {"routes": [{"name": …, "utterances": […]}]}`;
      report(path, message, { at: "value" });
    }
  },
};
