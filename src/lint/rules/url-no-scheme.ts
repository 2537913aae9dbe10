import { deployment, modelList } from "../example.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

/** A host, as against a name, a template or a reference. */
const host = /^(?:localhost|(?:[\w-]+\.)+[a-z]{2,}|\d+(?:\.\d+){3})(?::\d+)?(?:\/|$)/i;

export const rule: Rule = {
  id: "url/no-scheme",
  severity: "error",
  about: () => ({
    description:
      "An address without http:// or https://, of a deployment, an MCP server or a pass-through endpoint: every request fails with a connection error.",
    wrong: modelList(deployment("chat", "openai/own", "api_base: localhost:8000/v1")),
    right: modelList(deployment("chat", "openai/own", "api_base: http://localhost:8000/v1")),
  }),
  check({ having, spots, report }) {
    const look = (path: Path, base: unknown): void => {
      if (typeof base !== "string" || isReference(base) || !host.test(base)) return;
      const scheme = /^(localhost|\d)/.test(base) ? "http" : "https";
      const suggestion = `${scheme}://${base}`;
      report(path, "an address without http:// or https://", { at: "value", suggestion });
    };
    for (const key of ["api_base", "base_url"]) {
      for (const { params, path } of having("litellm_params", key)) {
        look([...path, "litellm_params", key], params[key]);
      }
    }
    for (const { path, value } of spots("mcp_server")) look([...path, "url"], value["url"]);
    for (const { path, value } of spots("pass_through_endpoint")) {
      look([...path, "target"], value["target"]);
    }
  },
};
