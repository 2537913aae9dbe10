import { isGiven, mappingOf } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { knowsKey } from "../versions.ts";

const general = (...lines: string[]): string =>
  `${chat}general_settings:\n  mcp_allowed_clients:\n    - {alias: Editor, value: editor}\n${lines.map((line) => `  ${line}\n`).join("")}`;

export const rule: Rule = {
  id: "mcp/allowed-clients",
  severity: "error",
  about: () => ({
    description:
      "mcp_allowed_clients without anything that says which client it is: every MCP client is rejected.",
    wrong: general(),
    right: general("mcp_client_id_header: x-mcp-client"),
  }),
  check({ section, catalogue, report }) {
    const key = "mcp_allowed_clients";
    const settings = section("general_settings");
    if (!knowsKey(catalogue, "general_settings", key) || !isGiven(settings[key])) return;
    const field = mappingOf(settings["litellm_jwtauth"])["mcp_client_id_jwt_field"];
    if (isGiven(settings["mcp_client_id_header"]) || isGiven(field)) return;
    const message =
      "without mcp_client_id_header, or litellm_jwtauth.mcp_client_id_jwt_field for those with a JWT, every MCP client is rejected";
    report(["general_settings", key], message);
  },
};
