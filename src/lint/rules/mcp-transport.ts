import { describeValue } from "../../litellm/types.ts";
import { nearest } from "../../nearest.ts";
import { isGiven, isMapping } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { isReference, some } from "../text.ts";

const server = (transport: string): string =>
  `mcp_servers:\n  tools:\n    url: https://mcp.example/mcp\n    transport: ${transport}`;

export const rule: Rule = {
  id: "mcp/transport",
  severity: "error",
  about: () => ({
    description: "A transport that LiteLLM does not have: it refuses to start.",
    wrong: server("htpp"),
    right: server("http"),
  }),
  check({ section, catalogue, report }) {
    const known = catalogue.mcp_transports;
    for (const [name, value] of Object.entries(section("mcp_servers"))) {
      const transport = isMapping(value) ? value["transport"] : undefined;
      if (!isGiven(transport) || isReference(transport)) continue;
      if (known.some((one) => one === transport)) continue;
      const message = `${describeValue(transport)} is not a transport; LiteLLM refuses to start: there are ${some(known)}`;
      const suggestion = typeof transport === "string" ? nearest(transport, known) : undefined;
      report(["mcp_servers", name, "transport"], message, { at: "value", suggestion });
    }
  },
};
