import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "env/blocked",
  severity: "error",
  about: () => ({
    description:
      "Variables that environment_variables may not set, such as PATH and PYTHONPATH: LiteLLM skips them.",
    wrong: `${chat}environment_variables:\n  PYTHONPATH: /srv/callbacks`,
    right: `${chat}environment_variables:\n  OTEL_SERVICE_NAME: proxy`,
  }),
  check({ section, catalogue, report }) {
    for (const name of Object.keys(section("environment_variables"))) {
      if (!catalogue.blocked_environment.includes(name)) continue;
      report(
        ["environment_variables", name],
        "LiteLLM does not let a config set this variable, and skips it",
      );
    }
  },
};
