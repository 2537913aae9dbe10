import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const models = (name: string): string => modelList(deployment(name, "anthropic/claude-sonnet-4-5"));

export const rule: Rule = {
  id: "claude/not-discoverable",
  severity: "info",
  about: () => ({
    description:
      "Claude Code lists only the models of a proxy whose names contain claude or anthropic.",
    wrong: models("sonnet"),
    right: models("claude-sonnet"),
  }),
  check({ deployments, named, report }) {
    const seen = (name: string): boolean => /claude|anthropic/.test(name);
    if ([...named.aliases.keys()].some(seen)) return;
    const first = deployments.find(
      ({ name, model }) => name && seen(model) && !seen(name) && !name.includes("*"),
    );
    const others = deployments.some(({ name }) => name !== undefined && seen(name));
    if (first === undefined || others) return;
    const message = `Claude Code does not list "${first.name}": it looks for claude or anthropic in the name`;
    report([...first.path, "model_name"], message, { at: "value" });
  },
};
