import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { variable } from "../texts.ts";

const models = modelList(deployment("chat", "openai/gpt-5", "api_key: os.environ/MY_KEY"));

export const rule: Rule = {
  id: "env/defined-here",
  severity: "error",
  description:
    "environment_variables are set after os.environ/NAME was read: the file cannot use what it defines itself.",
  wrong: `environment_variables:\n  MY_KEY: "1"\n${models}`,
  right: models,
  check({ texts, section, environment, report }) {
    const defined = section("environment_variables");
    for (const { path, value, inList } of texts()) {
      const name = variable(value);
      if (name === undefined || inList || path[0] === "environment_variables") continue;
      if (!Object.hasOwn(defined, name) || environment?.has(name)) continue;
      const message = `environment_variables.${name} is set after this was read; put ${name} into the proxy's environment`;
      report(path, message, { at: "value" });
    }
  },
};
