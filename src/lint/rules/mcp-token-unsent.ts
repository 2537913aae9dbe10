import { isMapping } from "../../yaml/read.ts";
import { indented } from "../example.ts";
import type { Rule } from "../rule.ts";

const server = (...lines: string[]): string =>
  `mcp_servers:\n  tools:\n    url: https://mcp.example/mcp\n${indented(4, lines)}`;

const token = "auth_value: os.environ/MCP_TOKEN";

export const rule: Rule = {
  id: "mcp/token-unsent",
  severity: "error",
  about: () => ({
    description:
      "An MCP server with a token and no auth_type: LiteLLM does not know how to send it, and sends none.",
    wrong: server(token),
    right: server("auth_type: bearer_token", token),
  }),
  check({ section, report }) {
    for (const [name, value] of Object.entries(section("mcp_servers"))) {
      if (!isMapping(value)) continue;
      const type = value["auth_type"] ?? "none";
      const key = ["authentication_token", "auth_value"].find(
        (one) => (value[one] ?? "") !== "" && typeof value[one] === "string",
      );
      if (key === undefined || type !== "none") continue;
      const message = "without an auth_type LiteLLM does not send it";
      report(["mcp_servers", name, key], message, { suggestion: "auth_type: bearer_token" });
    }
  },
};
