import type { Rule } from "../rule.ts";

const server = (name: string): string =>
  `mcp_servers:\n  ${name}:\n    url: https://mcp.example/mcp\n    transport: http`;

export const rule: Rule = {
  id: "mcp/name",
  severity: "error",
  about: () => ({
    description: "The name of an MCP server may not have a - in it: LiteLLM refuses to start.",
    wrong: server("my-tools"),
    right: server("my_tools"),
  }),
  check({ section, report }) {
    for (const name of Object.keys(section("mcp_servers"))) {
      if (!name.includes("-")) continue;
      const path = ["mcp_servers", name];
      const text = name.replaceAll("-", "_");
      report(path, "LiteLLM refuses to start with a - in this name", { suggestion: text });
    }
  },
};
