import { nearest } from "../../nearest.ts";
import { isMapping } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

const config = (name: string): string =>
  `mcp_servers:\n  tools:\n    url: https://mcp.example/mcp\nlitellm_settings:\n  mcp_aliases:\n    t: ${name}`;

export const rule: Rule = {
  id: "ref/mcp-alias",
  severity: "error",
  about: () => ({
    description: "An alias of an MCP server that is not in mcp_servers: LiteLLM never uses it.",
    wrong: config("tolos"),
    right: config("tools"),
  }),
  check({ section, report }) {
    const aliases = section("litellm_settings")["mcp_aliases"];
    const servers = Object.keys(section("mcp_servers"));
    if (!isMapping(aliases) || servers.length === 0) return;
    for (const [alias, name] of Object.entries(aliases)) {
      if (typeof name !== "string" || servers.includes(name) || isReference(name)) continue;
      const message = `no MCP server is called "${name}"; the alias is not used`;
      report(["litellm_settings", "mcp_aliases", alias], message, {
        at: "value",
        suggestion: nearest(name, servers),
      });
    }
  },
};
