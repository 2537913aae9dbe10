import { isMapping } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { is180 } from "../versions.ts";

const server = (transport: string): string =>
  `mcp_servers:\n  tools:\n    transport: ${transport}\n    url: https://mcp.example/mcp`;

export const rule: Rule = {
  id: "mcp/stdio",
  severity: "warning",
  about: () => ({
    description:
      "Servers over stdio are off unless LITELLM_ENABLE_MCP_STDIO=true is in the environment of the proxy's own process.",
    wrong: server("stdio"),
    right: server("http"),
  }),
  check({ section, environment, catalogue, report }) {
    if (is180(catalogue.version) || environment?.has("LITELLM_ENABLE_MCP_STDIO")) return;
    for (const [name, value] of Object.entries(section("mcp_servers"))) {
      if (!isMapping(value) || value["transport"] !== "stdio") continue;
      const message = "off unless LITELLM_ENABLE_MCP_STDIO=true is in the proxy's own environment";
      report(["mcp_servers", name, "transport"], message, { at: "value" });
    }
  },
};
