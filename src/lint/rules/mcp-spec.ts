import { isMapping, type Mapping } from "../../yaml/read.ts";
import { indented } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, strings } from "../text.ts";
import { is180 } from "../versions.ts";
import { refuses } from "../wrong-type.ts";

const server = (...lines: string[]): string => `mcp_servers:\n  tools:\n${indented(4, lines)}`;

/** Addresses of this machine and of networks that are not public. */
const isPrivate = (host: string): boolean =>
  /^(?:localhost$|127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.0\.0\.0$|\[::1\]$|\[f[cd])/i.test(
    host,
  );

/** Whether LiteLLM fetches what is at an address that is not public. */
function isAllowed({ host, hostname }: URL, settings: Mapping): boolean {
  if (settings["user_url_validation"] === false) return true;
  const { user_url_allowed_hosts: allowed } = settings;
  const names = typeof allowed === "string" ? [allowed] : strings(allowed);
  return names.some((name) => isReference(name) || name === host || name === hostname);
}

export const rule: Rule = {
  id: "mcp/spec",
  severity: "error",
  about: () => ({
    description:
      "An OpenAPI description that LiteLLM cannot read at its start: an address of a private network that is not in user_url_allowed_hosts, an address at all before 1.81, or (a warning) a file that is not beside the config. It refuses to start.",
    wrong: server("spec_path: http://localhost:8000/openapi.json"),
    right: `${server("spec_path: http://localhost:8000/openapi.json")}\nlitellm_settings:\n  user_url_allowed_hosts: [localhost]`,
  }),
  check({ section, facts, catalogue, report }) {
    for (const [name, value] of Object.entries(section("mcp_servers"))) {
      const spec = isMapping(value) ? value["spec_path"] : undefined;
      if (typeof spec !== "string" || spec === "" || isReference(spec)) continue;
      const path = ["mcp_servers", name, "spec_path"];
      if (!/^https?:\/\//.test(spec)) {
        if (facts.exists?.(spec) !== false) continue;
        const message = `there is no such file beside the config; ${refuses} unless its working directory has it`;
        report(path, message, { at: "value", severity: "warning" });
      } else if (is180(catalogue.version)) {
        report(path, `this version takes a file here, and no address; ${refuses}`, { at: "value" });
      } else if (URL.canParse(spec)) {
        const url = new URL(spec);
        if (!isPrivate(url.hostname) || isAllowed(url, section("litellm_settings"))) continue;
        const message = `LiteLLM fetches nothing from a private network unless its host is allowed, and refuses to start`;
        const suggestion = `litellm_settings.user_url_allowed_hosts: [${url.hostname}]`;
        report(path, message, { at: "value", suggestion });
      }
    }
  },
};
