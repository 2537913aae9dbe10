import { isGiven } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { quoted, strings } from "../text.ts";

const two = modelList(
  deployment("chat", "openai/gpt-5", "tags: [paid]"),
  deployment("chat", "openai/gpt-5-mini", "tags: [free]"),
);

export const rule: Rule = {
  id: "route/tags-off",
  severity: "warning",
  about: () => ({
    description:
      "Deployments of one name with different tags, and no router_settings.enable_tag_filtering: tags route nothing, and every request may go to any of them.",
    wrong: two,
    right: `${two}router_settings:\n  enable_tag_filtering: true`,
  }),
  check({ deployments, section, report }) {
    const router = section("router_settings");
    if ((router["enable_tag_filtering"] ?? false) !== false) return;
    const first = new Map<string, string>();
    const told = new Set<string>();
    for (const { name, params, path } of deployments) {
      if (name === undefined || told.has(name)) continue;
      const tags = strings(params["tags"]).sort().join(",");
      const before = first.get(name);
      if (before === undefined) first.set(name, tags);
      if (before === undefined || before === tags) continue;
      told.add(name);
      const message = `the deployments of ${quoted(name)} have different tags, which route nothing without router_settings.enable_tag_filtering: true`;
      const own = isGiven(params["tags"]);
      report([...path, "litellm_params", ...(own ? ["tags"] : [])], message);
    }
  },
};
