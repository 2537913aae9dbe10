import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { is180 } from "../versions.ts";

const flag = "LITELLM_ENABLE_MCP_STDIO";

export const rule: Rule = {
  id: "mcp/stdio-flag",
  severity: "error",
  about: () => ({
    description:
      "LITELLM_ENABLE_MCP_STDIO is read from the environment of the proxy's own process only: in environment_variables LiteLLM ignores it.",
    wrong: `${chat}environment_variables:\n  ${flag}: "true"`,
    right: chat,
  }),
  check({ section, catalogue, report }) {
    if (is180(catalogue.version)) return;
    if (!Object.hasOwn(section("environment_variables"), flag)) return;
    const message = "LiteLLM ignores this here; set it in the environment of the proxy's process";
    report(["environment_variables", flag], message);
  },
};
