import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

/** A host, as against a name, a template or a reference. */
const host = /^(?:localhost|(?:[\w-]+\.)+[a-z]{2,}|\d+(?:\.\d+){3})(?::\d+)?(?:\/|$)/i;

export const rule: Rule = {
  id: "url/no-scheme",
  severity: "error",
  description:
    "An api_base without http:// or https://: every request fails with a connection error.",
  wrong: modelList(deployment("chat", "openai/own", "api_base: localhost:8000/v1")),
  right: modelList(deployment("chat", "openai/own", "api_base: http://localhost:8000/v1")),
  check({ deployments, report }) {
    for (const { params, path } of deployments) {
      for (const key of ["api_base", "base_url"]) {
        const base = params[key];
        if (typeof base !== "string" || isReference(base) || !host.test(base)) continue;
        const scheme = /^(localhost|\d)/.test(base) ? "http" : "https";
        const details = { at: "value", suggestion: `${scheme}://${base}` } as const;
        report([...path, "litellm_params", key], "an address without http:// or https://", details);
      }
    }
  },
};
