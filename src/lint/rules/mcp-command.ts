import { isMapping } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { isReference, some } from "../text.ts";
import { is180 } from "../versions.ts";

const server = (...lines: string[]): string =>
  `mcp_servers:\n  tools:\n    transport: stdio\n${lines.map((line) => `    ${line}\n`).join("")}`;

/** What LiteLLM starts, by the last part of the command's path. */
const allowed = ["npx", "uvx", "python", "python3", "node", "docker", "deno"];
const more = "LITELLM_MCP_STDIO_EXTRA_COMMANDS";

const baseOf = (command: string): string => command.slice(command.lastIndexOf("/") + 1);

export const rule: Rule = {
  id: "mcp/command",
  severity: "error",
  about: () => ({
    description:
      "The command of an MCP server over stdio that LiteLLM does not start, such as uv, or one with its arguments behind it, which it takes for the name of a program: the server has no tools.",
    wrong: server("command: npx -y @example/tools"),
    right: server("command: npx", 'args: ["-y", "@example/tools"]'),
  }),
  check({ section, environment, catalogue, report }) {
    if (is180(catalogue.version)) return;
    for (const [name, value] of Object.entries(section("mcp_servers"))) {
      if (!isMapping(value) || value["transport"] !== "stdio") continue;
      const { command } = value;
      if (typeof command !== "string" || isReference(command)) continue;
      const base = baseOf(command);
      const plain = base.toLowerCase().replace(/\.(?:exe|cmd|bat|com)$/, "");
      if (command === "" || allowed.includes(base) || allowed.includes(plain)) continue;
      const path = ["mcp_servers", name, "command"];
      const [first = "", ...rest] = command.trim().split(/\s+/);
      if (rest.length > 0 && allowed.includes(baseOf(first))) {
        const message = `LiteLLM takes it for the name of one program: what follows ${first} belongs in args, and this server has no tools`;
        report(path, message, { at: "value", suggestion: first });
      } else if (environment?.has(more) !== true) {
        const severity = environment === undefined ? "warning" : "error";
        const message = `LiteLLM starts ${some(allowed, 9)} only, unless ${more} in the proxy's own environment names others: this server has no tools`;
        report(path, message, { at: "value", severity });
      }
    }
  },
};
