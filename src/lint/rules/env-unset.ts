import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { variable } from "../texts.ts";

export const rule: Rule = {
  id: "env/unset",
  severity: "error",
  description:
    "A variable that is not in the environment that was given: LiteLLM puts nothing in its place, and in environment_variables the word None.",
  wrong: modelList(deployment("chat", "openai/gpt-5", "api_key: os.environ/NOT_THERE")),
  right: modelList(deployment("chat", "openai/gpt-5", "api_key: os.environ/OPENAI_API_KEY")),
  check({ texts, environment, section, report }) {
    if (environment === undefined) return;
    const seen = new Set<string>();
    for (const { path, value, inList } of texts()) {
      const name = variable(value);
      if (name === undefined || inList || seen.has(name) || environment.has(name)) continue;
      if (Object.hasOwn(section("environment_variables"), name)) continue;
      seen.add(name);
      report(path, `${name} is not set in the given environment`, { at: "value" });
    }
  },
};
