import { earlyVariables } from "../../litellm/early-variables.ts";
import { once } from "../../once.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { is180 } from "../versions.ts";

const variable = (line: string): string => `${chat}environment_variables:\n  ${line}`;

export const rule: Rule = {
  id: "env/too-late",
  severity: "error",
  about: () => ({
    description:
      "A variable in environment_variables, such as LITELLM_LOG or PORT, that LiteLLM has read before it reads the file: it has no effect there. With DATABASE_URL no tables are made.",
    wrong: variable("LITELLM_LOG: DEBUG"),
    right: variable("LANGFUSE_HOST: https://langfuse.example"),
  }),
  check({ section, catalogue, environment, report }) {
    if (is180(catalogue.version)) return;
    const early = once(() => earlyVariables(catalogue));
    for (const name of Object.keys(section("environment_variables"))) {
      if (environment?.has(name)) continue;
      // The command litellm makes the tables, the proxy itself connects to them later.
      if (name === "DATABASE_URL") {
        const message =
          "LiteLLM connects to this database, and neither makes nor changes its tables";
        report(["environment_variables", name], message, {
          severity: "warning",
          suggestion: "general_settings.database_url",
        });
      }
      if (!early().has(name)) continue;
      // Others may read what has so plain a name.
      const severity = /^(?:HOST|PORT|DEBUG)$/.test(name) ? "warning" : "error";
      const message = `LiteLLM has read it before it reads this file; put ${name} into the proxy's own environment`;
      report(["environment_variables", name], message, { severity });
    }
  },
};
