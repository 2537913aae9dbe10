import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { some } from "../text.ts";
import { variable } from "../texts.ts";

export const rule: Rule = {
  id: "env/inventory",
  severity: "info",
  profile: "production",
  description: "The variables that the proxy's environment has to hold for this config.",
  wrong: modelList(deployment("chat", "openai/gpt-5", "api_key: os.environ/OPENAI_API_KEY")),
  right: modelList(deployment("chat", "openai/gpt-5")),
  check({ texts, report }) {
    const names = new Set(texts().flatMap(({ value }) => variable(value) ?? []));
    if (names.size === 0) return;
    report([], `the proxy's environment needs ${some([...names].sort(), 1000)}`);
  },
};
