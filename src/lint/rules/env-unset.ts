import { deployment, modelList } from "../example.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { some } from "../text.ts";
import { variableAt } from "../texts.ts";
import { unnamedVariables } from "../unnamed.ts";

export const rule: Rule = {
  id: "env/unset",
  severity: "error",
  about: () => ({
    description:
      "A variable that is not in the environment that was given: LiteLLM puts nothing in its place, and in environment_variables the word None. Those that providers and callbacks read by themselves count too.",
    wrong: modelList(deployment("chat", "openai/gpt-5", "api_key: os.environ/NOT_THERE")),
    right: modelList(deployment("chat", "openai/gpt-5", "api_key: os.environ/OPENAI_API_KEY")),
  }),
  given: { environment: new Set(["OPENAI_API_KEY"]) },
  check(context) {
    const { texts, environment, nearby, section, report } = context;
    const given = environment ?? nearby;
    if (given === undefined) return;
    const defined = section("environment_variables");
    const missing = new Map<string, { path: Path; why?: string }>();
    for (const { path, value, inList } of texts()) {
      const name = variableAt(path, value);
      if (name === undefined || inList || missing.has(name)) continue;
      if (!given.has(name) && !Object.hasOwn(defined, name)) missing.set(name, { path });
    }
    for (const { name, others, reader, without, path } of unnamedVariables(context)) {
      if (missing.has(name) || [name, ...others].some((one) => given.has(one))) continue;
      const or = others.length === 1 ? ` or ${others[0]}` : "";
      missing.set(name, { path, why: `${reader} reads it${or} by itself, and ${without}` });
    }
    const [first, ...others] = missing;
    if (first === undefined) return;
    if (environment === undefined) {
      const [name, { path }] = first;
      const elsewhere = others.map(([other]) => other);
      const more = elsewhere.length === 0 ? "" : `, nor, used elsewhere, ${some(elsewhere, 20)}`;
      report(path, `not set where this runs: "${name}"${more}`, { at: "value", severity: "info" });
      return;
    }
    for (const [name, { path, why }] of missing) {
      const reason = why === undefined ? "" : `: ${why}`;
      report(path, `${name} is not set in the given environment${reason}`, { at: "value" });
    }
  },
};
