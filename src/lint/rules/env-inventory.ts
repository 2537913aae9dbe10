import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { some } from "../text.ts";
import { variableAt } from "../texts.ts";
import { unnamedVariables } from "../unnamed.ts";

export const rule: Rule = {
  id: "env/inventory",
  severity: "info",
  profile: "production",
  about: () => ({
    description: "The variables that the proxy's environment has to hold for this config.",
    wrong: modelList(deployment("chat", "openai/gpt-5", "api_key: os.environ/OPENAI_API_KEY")),
    right: modelList(deployment("chat", "ollama/qwen3")),
  }),
  check(context) {
    const names = new Set(
      context.texts().flatMap(({ path, value }) => variableAt(path, value) ?? []),
    );
    for (const { name, others } of unnamedVariables(context)) {
      if (!others.some((other) => names.has(other))) names.add(name);
    }
    if (names.size === 0) return;
    context.report([], `the proxy's environment needs ${some([...names].sort(), 1000)}`);
  },
};
