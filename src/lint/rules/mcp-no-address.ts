import { isMapping } from "../../yaml/read.ts";
import { indented } from "../example.ts";
import type { Rule } from "../rule.ts";

const server = (...lines: string[]): string => `mcp_servers:\n  tools:\n${indented(4, lines)}`;

export const rule: Rule = {
  id: "mcp/no-address",
  severity: "error",
  about: () => ({
    description:
      "An MCP server without url, or over stdio without command: LiteLLM starts, and the server has no tools.",
    wrong: server("transport: http"),
    right: server("transport: http", "url: https://mcp.example/mcp"),
  }),
  check({ section, report }) {
    for (const [name, value] of Object.entries(section("mcp_servers"))) {
      if (!isMapping(value)) continue;
      const given = (key: string): boolean => (value[key] ?? "") !== "";
      const stdio = value["transport"] === "stdio";
      const key = stdio ? "command" : "url";
      // The tools of an OpenAPI description have the address in it.
      if (given(key) || given("spec_path")) continue;
      const overStdio = !stdio && given("command");
      const message = overStdio
        ? "a command is run only over stdio: LiteLLM starts, and this server has no tools"
        : `no ${key}: LiteLLM starts, and this server has no tools`;
      report(["mcp_servers", name], message, {
        suggestion: overStdio ? "transport: stdio" : key,
      });
    }
  },
};
