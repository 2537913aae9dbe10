import { isGiven, isMapping } from "../../yaml/read.ts";
import { indented } from "../example.ts";
import type { Rule } from "../rule.ts";
import { knowsKey } from "../versions.ts";

const server = (...lines: string[]): string =>
  `mcp_servers:\n  tools:\n    url: https://mcp.example/mcp\n${indented(4, lines)}`;

export const rule: Rule = {
  id: "mcp/oauth",
  severity: "error",
  about: () => ({
    description:
      "An MCP server with auth_type oauth2 needs an oauth2_flow, and dcr_bridge another auth_type: LiteLLM refuses to start.",
    wrong: server("auth_type: oauth2"),
    right: server("auth_type: oauth2", "oauth2_flow: authorization_code"),
  }),
  check({ section, catalogue, report }) {
    // Earlier versions chose a flow by themselves.
    if (!knowsKey(catalogue, "mcp_server", "oauth2_flow")) return;
    for (const [name, value] of Object.entries(section("mcp_servers"))) {
      if (!isMapping(value)) continue;
      const type = value["auth_type"];
      if (type === "oauth2" && !isGiven(value["oauth2_flow"])) {
        const message =
          "LiteLLM refuses to start: oauth2 wants an oauth2_flow, client_credentials or authorization_code";
        report(["mcp_servers", name, "auth_type"], message, { at: "value" });
      }
      const bridged = type === "true_passthrough" || type === "oauth_delegate";
      if (value["dcr_bridge"] !== true || bridged) continue;
      const message =
        "LiteLLM refuses to start: dcr_bridge is for auth_type true_passthrough or oauth_delegate";
      report(["mcp_servers", name, "dcr_bridge"], message);
    }
  },
};
