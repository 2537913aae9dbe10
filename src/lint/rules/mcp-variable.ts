import { isMapping, mappingOf } from "../../yaml/read.ts";
import { indented } from "../example.ts";
import type { Rule } from "../rule.ts";
import { namesIn, quoted } from "../text.ts";
import { knowsKey } from "../versions.ts";

const server = (...lines: string[]): string =>
  `mcp_servers:\n  tools:\n    url: https://mcp.example/mcp\n    static_headers:\n      X-Token: \${MCP_TOKEN}\n${indented(4, lines)}`;

const inBraces = /\$\{([A-Za-z_]\w*)\}/g;

export const rule: Rule = {
  id: "mcp/variable",
  severity: "error",
  about: () => ({
    description:
      "$NAME in braces in the static_headers of an MCP server whose env_vars have no such name: LiteLLM looks there and not in the environment, and sends it as it stands.",
    wrong: server(),
    right: server("env_vars:", "  - name: MCP_TOKEN", "    scope: user"),
  }),
  check({ section, catalogue, report }) {
    const fills = knowsKey(catalogue, "mcp_server", "env_vars");
    for (const [name, value] of Object.entries(section("mcp_servers"))) {
      if (!isMapping(value)) continue;
      const known = fills ? namesIn(value["env_vars"], "name") : [];
      for (const [header, text] of Object.entries(mappingOf(value["static_headers"]))) {
        if (typeof text !== "string") continue;
        for (const [whole, variable = ""] of text.matchAll(inBraces)) {
          if (known.includes(variable)) continue;
          const why = fills
            ? `env_vars have no ${quoted(variable)}`
            : "LiteLLM puts nothing in here";
          const message = `${why}: ${whole} is sent as it stands`;
          const suggestion = text === whole ? `os.environ/${variable}` : undefined;
          report(["mcp_servers", name, "static_headers", header], message, {
            at: "value",
            suggestion,
          });
        }
      }
    }
  },
};
