import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "schema/no-models",
  severity: "warning",
  about: () => ({
    description:
      "The config has no deployment, and no database that could hold some: the proxy starts and serves nothing.",
    wrong: "model_list: []",
    right: chat,
  }),
  check({ config, named, facts, report }) {
    const list = config["model_list"] ?? [];
    if (!Array.isArray(list) || list.length > 0 || named.open) return;
    if (facts.missingIncludes.length > 0) return;
    const serves = ["mcp_servers", "agent_list", "agents", "search_tools", "vector_store_registry"];
    const router =
      config["general_settings"] !== null && JSON.stringify(config["general_settings"] ?? "");
    if (serves.some((key) => config[key] !== undefined) || String(router).includes("pass_through"))
      return;
    report(
      Object.hasOwn(config, "model_list") ? ["model_list"] : [],
      "no deployment: the proxy serves no model",
    );
  },
};
