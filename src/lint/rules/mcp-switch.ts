import { isMapping } from "../../yaml/read.ts";
import { indented } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isTextForOff, quoted } from "../text.ts";
import { knowsKey } from "../versions.ts";

const server = (...lines: string[]): string =>
  `mcp_servers:\n  tools:\n    url: https://mcp.example/mcp\n${indented(4, lines)}`;

/** Switches of an MCP server for which LiteLLM asks Python whether there is something. */
const switches = [
  ...["allow_all_keys", "available_on_public_internet", "delegate_auth_to_upstream"],
  ...["oauth_passthrough", "allow_sampling", "allow_elicitation"],
];

export const rule: Rule = {
  id: "mcp/switch",
  severity: "error",
  about: () => ({
    description:
      'A switch of an MCP server that is the text "false": LiteLLM takes any text for true, and allow_all_keys: "false" opens the server to every key.',
    wrong: server('allow_all_keys: "false"'),
    right: server("allow_all_keys: false"),
  }),
  check({ section, catalogue, report }) {
    const known = switches.filter((key) => knowsKey(catalogue, "mcp_server", key));
    for (const [name, value] of Object.entries(section("mcp_servers"))) {
      if (!isMapping(value)) continue;
      for (const key of known) {
        const given = value[key];
        if (!isTextForOff(given)) continue;
        const path = ["mcp_servers", name, key];
        const message = `${quoted(given)} is text, which LiteLLM takes for true`;
        report(path, message, { at: "value", fix: { path, at: "value", text: "false" } });
      }
    }
  },
};
